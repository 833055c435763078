//! What is done once in the life of a process is done before the system calls are taken away.

use cimaise_media::{Limits, Order, RenditionFormat, develop};

/// GIF 89a, one grey pixel.
pub const ONE_PIXEL: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\x7f\x7f\x7f\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

/// Lets the libraries look at the machine (some read files for that) and reserve their tables.
pub fn up() {
    #[cfg(target_arch = "aarch64")]
    let _ = std::arch::is_aarch64_feature_detected!("neon");
    // What comes of it does not matter.
    let _ = develop(ONE_PIXEL, &limits(), &order());
}

fn limits() -> Limits {
    Limits { min_edge: 1, ..Limits::default() }
}

fn order() -> Order {
    Order { edges: vec![1], formats: RenditionFormat::ALL.to_vec(), facts: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pixel_goes_all_the_way() {
        let developed = develop(ONE_PIXEL, &limits(), &order()).unwrap();
        let drawn: Vec<_> = developed.renditions.iter().map(|one| one.format).collect();
        assert_eq!(drawn, RenditionFormat::ALL);
    }
}
