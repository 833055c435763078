//! JPEG, from its bytes to its renditions.
#![no_main]

use cimaise_fuzz::{develop, watch};
use cimaise_media::Format;
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: watch("jpeg"), |bytes: &[u8]| develop(Format::Jpeg, bytes));
