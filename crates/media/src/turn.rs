//! Turning planes upright, in blocks that fit the processor's cache.

use image::metadata::Orientation;

use crate::plane::{Plane, Planes};

/// Samples along a side of a block.
const BLOCK: usize = 32;

/// The picture turned as Exif says.
pub fn turned(planes: Planes, orientation: Orientation) -> Planes {
    if orientation == Orientation::NoTransforms {
        return planes;
    }
    Planes {
        luma: turned_plane(planes.luma, orientation),
        chroma: planes.chroma.map(|chroma| chroma.map(|plane| turned_plane(plane, orientation))),
    }
}

fn turned_plane(plane: Plane, orientation: Orientation) -> Plane {
    use Orientation::{
        FlipHorizontal, FlipVertical, NoTransforms, Rotate90, Rotate90FlipH, Rotate180, Rotate270,
        Rotate270FlipH,
    };
    match orientation {
        NoTransforms => plane,
        FlipHorizontal => mirrored(plane.into_packed()),
        FlipVertical => upside_down(&plane),
        Rotate180 => mirrored(upside_down(&plane)),
        Rotate90FlipH => transposed(&plane),
        Rotate90 => mirrored(transposed(&plane)),
        Rotate270 => upside_down(&transposed(&plane)),
        Rotate270FlipH => mirrored(upside_down(&transposed(&plane))),
    }
}

/// Left and right exchanged.
fn mirrored(mut plane: Plane) -> Plane {
    plane.samples.chunks_exact_mut(plane.stride).for_each(<[u8]>::reverse);
    plane
}

/// Top and bottom exchanged.
fn upside_down(plane: &Plane) -> Plane {
    let (width, height) = plane.size();
    let mut samples = Vec::with_capacity(width as usize * height as usize);
    plane.rows().rev().for_each(|row| samples.extend_from_slice(row));
    Plane { width, height, stride: width as usize, samples }
}

/// Columns become rows.
fn transposed(plane: &Plane) -> Plane {
    let (width, height) = (plane.width as usize, plane.height as usize);
    let mut samples = vec![0; width * height];
    for top in (0..height).step_by(BLOCK) {
        let bottom = (top + BLOCK).min(height);
        for left in (0..width).step_by(BLOCK) {
            let right = (left + BLOCK).min(width);
            for x in left..right {
                let column = &mut samples[x * height + top..x * height + bottom];
                let sources = plane.samples[top * plane.stride + x..].iter();
                for (target, source) in column.iter_mut().zip(sources.step_by(plane.stride)) {
                    *target = *source;
                }
            }
        }
    }
    Plane { width: plane.height, height: plane.width, stride: height, samples }
}

#[cfg(test)]
mod tests {
    use image::{DynamicImage, GrayImage};

    use super::*;

    #[test]
    fn planes_turn_as_pictures_do() {
        let pixels = GrayImage::from_fn(70, 41, |x, y| {
            image::Luma([((x * 3 + y * 7) % 256).try_into().unwrap()])
        });
        for exif in 1..=8 {
            let orientation = Orientation::from_exif(exif).unwrap();
            let mut expected = DynamicImage::from(pixels.clone());
            expected.apply_orientation(orientation);
            let mut samples = Vec::new();
            for row in pixels.as_raw().chunks(70) {
                samples.extend_from_slice(row);
                samples.extend([255; 10]);
            }
            let plane = turned_plane(Plane::strided(70, 41, 80, samples).unwrap(), orientation);
            assert_eq!(plane.size(), (expected.width(), expected.height()), "{exif}");
            assert_eq!(plane.into_packed().samples, expected.as_bytes(), "{exif}");
        }
    }
}
