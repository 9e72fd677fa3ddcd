"""Keys, slots, compartments and the folder they live in: bytes on disk, and nothing of cases."""
