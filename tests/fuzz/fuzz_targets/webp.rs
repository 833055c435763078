//! WEBP, from its bytes to its renditions.
#![no_main]

use cimaise_fuzz::{develop, watch};
use cimaise_media::Format;
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: watch("webp"), |bytes: &[u8]| develop(Format::Webp, bytes));
