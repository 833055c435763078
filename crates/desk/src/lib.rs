//! cimaise-desk
