"""The director takes findings into the case and decides on actions."""
