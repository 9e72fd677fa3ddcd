"""The executor carries out a check inside the decision, and hands in the findings."""
