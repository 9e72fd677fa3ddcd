"""The dossier entry on paper: drawing, signing and verifying a PDF that proves itself offline."""
