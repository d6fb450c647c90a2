//! Every text of the program, in three languages.
