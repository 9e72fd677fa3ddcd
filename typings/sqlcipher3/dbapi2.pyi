# the same interface as the standard library's sqlite3, which it was made from
from sqlite3.dbapi2 import *
