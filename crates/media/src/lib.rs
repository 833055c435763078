//! cimaise-media
