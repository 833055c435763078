//! cimaise-web
