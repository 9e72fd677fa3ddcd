"""Entries as bytes: header, fields, signature, order, verification and the wire form (design: the signed entry)."""
