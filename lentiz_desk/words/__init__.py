"""Every sentence the app says, one function per sentence, in Dutch and English."""
