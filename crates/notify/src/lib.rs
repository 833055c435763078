//! cimaise-notify
