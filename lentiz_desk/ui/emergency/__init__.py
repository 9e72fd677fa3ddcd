"""An emergency intake is signed."""
