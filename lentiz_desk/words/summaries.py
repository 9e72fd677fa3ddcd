"""An entry in one or two sentences, for the timeline."""

from lentiz_desk.domain.case_entries import (
    ActionsDecided,
    CaseClosed,
    CaseOpened,
    CheckDecided,
    CheckRequested,
    ConflictDeclared,
    CorrespondenceLogged,
    DecisionWithdrawn,
    DossierExported,
    DutyPostponed,
    DutySettled,
    EntriesQuoted,
    EntryCorrected,
    ExhibitAdded,
    ExhibitDescribed,
    ExhibitErased,
    ExhibitHandled,
    HoldersSet,
    IntakeQuoted,
    PersonNoted,
    ReportRecorded,
)
from lentiz_desk.domain.check_entries import (
    AuthorisationEnded,
    AuthorisationOpened,
    AuthorisationReopened,
    CheckRecorded,
    FindingsHandedIn,
    SeenByAccident,
)
from lentiz_desk.domain.intake_entries import IntakeRecorded
from lentiz_desk.domain.kinds import Unknown
from lentiz_desk.domain.oversight_entries import OversightNoted
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.register_entries import (
    DeputyAppointed,
    EnrolmentApproved,
    KeysCountersigned,
    LetterWorded,
    PersonEnrolled,
    SecrecyDeclared,
    VaultFounded,
)
from lentiz_desk.domain.values import Outcome
from lentiz_desk.words import dates, field_texts, values
from lentiz_desk.words.catalog import _, ngettext
from lentiz_desk.words.measures import measure
from lentiz_desk.words.naming import Naming, omitted

_LONGEST = 220


def summary(recorded: Recorded, naming: Naming) -> str:
    """An entry in one or two sentences; words that are withheld or erased say so."""
    return (
        _of_report(recorded, naming)
        or _of_decision(recorded, naming)
        or _of_exhibit(recorded)
        or _of_file(recorded, naming)
        or _of_check(recorded, naming)
        or _of_intake(recorded)
        or _of_register(recorded, naming)
        or _of_rest(recorded)
    )


def said(recorded: Recorded, field: str) -> str:
    """The words of a field, shortened for a timeline; "[left out]" where they are missing."""
    if field in recorded.missing:
        return omitted()
    text = " ".join(str(getattr(recorded.body, field)).split())
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rsplit(" ", 1)[0] + "…"


def _of_report(recorded: Recorded, naming: Naming) -> str:
    match recorded.body:
        case CaseOpened() as body:
            return _("{location}. Access: {people}.").format(
                location=naming.location(body.location), people=_people(body.holders, naming)
            )
        case HoldersSet() as body:
            return _sentences(
                _("Access: {people}.").format(people=_people(body.holders, naming)),
                said(recorded, "why"),
            )
        case PersonNoted() as body:
            shown = [values.category(body.category)]
            if body.age_band is not None:
                shown.append(values.age_band(body.age_band))
            name = said(recorded, "name") or naming.case_person(body.number)
            return _("{name}: {facts}.").format(name=name, facts=", ".join(shown))
        case ReportRecorded() as body:
            where = _("On {platform}.").format(platform=body.platform) if body.platform else ""
            return _sentences(where, said(recorded, "facts"))
        case CheckRequested() as body:
            return _sentences(
                _("{level}, {period}.").format(
                    level=values.capital(values.level(body.level)),
                    period=dates.period(body.period_from, body.period_until),
                ),
                said(recorded, "purpose"),
            )
        case ConflictDeclared() as body:
            return _sentences(
                _("{name} has no access to this case.").format(name=values.capital(naming.person(body.person))),
                said(recorded, "why"),
            )
        case _:
            return ""


def _of_decision(recorded: Recorded, naming: Naming) -> str:
    match recorded.body:
        case CheckDecided() as body:
            return _sentences(_scope(body, naming), said(recorded, "motivation"))
        case DecisionWithdrawn():
            return _sentences(_("The authorisation ends at once."), said(recorded, "why"))
        case EntriesQuoted() as body:
            count = len(body.entries)
            return ngettext(
                "{count} entry of the authorisation now also stands in the case.",
                "{count} entries of the authorisation now also stand in the case.",
                count,
            ).format(count=count)
        case ActionsDecided() as body:
            chosen = [_measure(item.measure, naming.case_person(item.person)) for item in body.measures]
            follows = ", ".join(chosen) or _("no action")
            return _sentences(
                _("{follows}. Handler: {handler}.").format(
                    follows=values.capital(follows), handler=naming.person(body.handler)
                ),
                said(recorded, "motivation"),
            )
        case _:
            return ""


def _of_file(recorded: Recorded, naming: Naming) -> str:
    match recorded.body:
        case CorrespondenceLogged():
            return _("{party}: {subject}").format(
                party=said(recorded, "other_party"), subject=said(recorded, "subject")
            )
        case DutySettled() as body:
            applies = "" if body.applies else _("Does not apply.")
            return _sentences(applies, said(recorded, "how"))
        case DutyPostponed() as body:
            until = _("Until {moment}.").format(moment=dates.moment(body.until))
            return _sentences(until, said(recorded, "why"))
        case DossierExported() as body:
            return _("For the {file}, to {receiver}.").format(
                file=values.file_kind(body.file_kind, naming.sector), receiver=said(recorded, "receiver")
            )
        case EntryCorrected() as body:
            target = _("Corrects: {entry}.").format(entry=naming.entry(body.target))
            return _sentences(target, said(recorded, "why"))
        case CaseClosed():
            return said(recorded, "why") or _("Nothing is due any more.")
        case _:
            return ""


def _of_exhibit(recorded: Recorded) -> str:
    match recorded.body:
        case ExhibitAdded():
            return _sentences(said(recorded, "name") + ".", said(recorded, "shows"))
        case ExhibitDescribed():
            return said(recorded, "shows") or _("More became known of this exhibit.")
        case ExhibitHandled() as body:
            told = "" if body.intact else _("Its bytes are no longer what they were.")
            return _sentences(told, said(recorded, "why")) or _("Looked at on purpose.")
        case ExhibitErased() as body:
            return _sentences(values.capital(values.not_kept(body.because)) + ".", said(recorded, "why"))
        case _:
            return ""


def _of_intake(recorded: Recorded) -> str:
    match recorded.body:
        case IntakeRecorded() as body:
            seen = _("Seen on {moment}.").format(moment=dates.moment(body.seen_at))
            return _sentences(seen, said(recorded, "line"))
        case IntakeQuoted():
            return _("What was signed at the time now also stands in the case, with its own signature.")
        case _:
            return ""


def _of_check(recorded: Recorded, naming: Naming) -> str:
    match recorded.body:
        case AuthorisationOpened() as body:
            return _("Access: {people}.").format(people=_people(body.holders, naming))
        case CheckRecorded() as body:
            return _sentences(
                _("{source}, {person}.").format(
                    source=values.capital(naming.source(body.source)), person=naming.case_person(body.subject)
                ),
                said(recorded, "finding"),
            )
        case SeenByAccident() as body:
            return _("Something outside the decision was seen in {source}. What it was is not kept.").format(
                source=naming.source(body.source)
            )
        case FindingsHandedIn() as body:
            counted = _("Answered: {answered} of {all}.").format(
                answered=len(body.answered), all=len(body.answered) + len(body.not_answered)
            )
            ended = _("The authorisation is handed in.") if body.finish else ""
            return _sentences(counted, ended)
        case AuthorisationEnded() as body:
            return _sentences(values.capital(values.ended_because(body.because)) + ".", said(recorded, "why"))
        case AuthorisationReopened() as body:
            return _sentences(
                _("For {name}, until {moment}.").format(
                    name=naming.person(body.executor), moment=dates.moment(body.until)
                ),
                said(recorded, "why"),
            )
        case _:
            return ""


def _of_register(recorded: Recorded, naming: Naming) -> str:
    match recorded.body:
        case VaultFounded() as body:
            return _("{organisation}, founded by {name}.").format(
                organisation=body.organisation, name=body.founder.name
            )
        case PersonEnrolled() as body:
            roles = values.listed(values.role(item) for item in body.person.roles)
            return _("{function}; {roles}.").format(function=body.person.function, roles=roles)
        case KeysCountersigned():
            return _("{name} confirmed that these keys are their own.").format(
                name=values.capital(naming.person(recorded.author))
            )
        case EnrolmentApproved():
            return _("{name} agreed as second director.").format(name=values.capital(naming.person(recorded.author)))
        case DeputyAppointed() as body:
            return _("{deputy} signs for {director} at {location}, {period}.").format(
                deputy=values.capital(naming.person(body.deputy)),
                director=naming.person(body.director),
                location=naming.location(body.location),
                period=dates.period(body.starts, body.ends),
            )
        case SecrecyDeclared() as body:
            return _("Valid until {moment}.").format(moment=dates.moment(body.until))
        case LetterWorded():
            return said(recorded, "subject") or said(recorded, "body")
        case _:
            return ""


def _of_rest(recorded: Recorded) -> str:
    match recorded.body:
        case OversightNoted() as body if body.case:
            return _("Case {case}.").format(case=body.case)
        case Unknown() as body:
            return _(
                "A newer version of Lentiz Desk recorded this ({kind}). It is kept and has no effect here."
            ).format(kind=body.written_as)
        case _:
            return ""


def _scope(body: CheckDecided, naming: Naming) -> str:
    if body.outcome in {Outcome.REFUSED, Outcome.MORE} or body.ends_at is None:
        return ""
    sources = values.listed(field_texts.plain(item, naming) for item in body.sources)
    return _("{level}; {sources}. Authorisation for {people} until {moment}.").format(
        level=values.capital(values.level(body.level)),
        sources=sources,
        people=_people(body.executors, naming),
        moment=dates.moment(body.ends_at),
    )


def _measure(key: str, person: str) -> str:
    return _("{measure} for {person}").format(measure=measure(key), person=person)


def _people(ids: tuple[str, ...], naming: Naming) -> str:
    return values.listed(naming.person(item) for item in ids)


def _sentences(*parts: str) -> str:
    return " ".join(part for part in parts if part.strip(". "))
