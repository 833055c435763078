//! cimaise-words
