"""Search in all cases one may read."""
