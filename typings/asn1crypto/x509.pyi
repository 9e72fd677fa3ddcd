from typing import Any

from asn1crypto.core import Asn1Value

class Certificate(Asn1Value):
    issuer: Any
    serial_number: int
