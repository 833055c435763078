//! Exif blocks, in a picture that is sound.
#![no_main]

use cimaise_fuzz::{exif, watch};
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: watch("exif"), |block: &[u8]| exif(block));
