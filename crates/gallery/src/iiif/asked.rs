//! What an address of the Image API 3.0 asks for (section 4): a part of a picture, and at which size.

use cimaise_media::Part;

/// A part and a size, both in pixels of the picture as it is told in its `info.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Asked {
    /// What is cut out.
    pub part: Part,
    /// How wide and high it is drawn.
    pub size: (u32, u32),
}

impl Asked {
    /// Reads region and size, as level 1 has them: `full`, `square` or `x,y,w,h`; `max`, `w,`, `,h` or `w,h`.
    /// Nothing for what is not written so, lies outside of a picture of that size, or would be drawn larger than it is.
    pub fn read(region: &str, size: &str, (width, height): (u32, u32)) -> Option<Self> {
        let part = part(region, (width, height))?;
        let (wide, high) = (part.width, part.height);
        let size = match size.split_once(',') {
            None if size == "max" => (wide, high),
            None => return None,
            Some((across, "")) => (number(across)?, scaled(high, number(across)?, wide)),
            Some(("", down)) => (scaled(wide, number(down)?, high), number(down)?),
            Some((across, down)) => (number(across)?, number(down)?),
        };
        let fits = size.0 > 0 && size.1 > 0 && size.0 <= wide && size.1 <= high;
        fits.then_some(Self { part, size })
    }
}

/// What reaches over the edge is cut off there; what begins outside is nothing.
fn part(region: &str, (width, height): (u32, u32)) -> Option<Part> {
    match region {
        "full" => Some(Part { x: 0, y: 0, width, height }),
        "square" => {
            let side = width.min(height);
            Some(Part { x: (width - side) / 2, y: (height - side) / 2, width: side, height: side })
        }
        region => {
            let numbers: Vec<u32> = region.split(',').map(number).collect::<Option<_>>()?;
            let [x, y, across, down]: [u32; 4] = numbers.try_into().ok()?;
            let part = Part {
                x,
                y,
                width: across.min(width.checked_sub(x)?),
                height: down.min(height.checked_sub(y)?),
            };
            (part.width > 0 && part.height > 0).then_some(part)
        }
    }
}

/// Digits alone: no sign, no blank.
fn number(digits: &str) -> Option<u32> {
    digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

/// `side` as it is when another, `of`, becomes `to`; never without a pixel.
fn scaled(side: u32, to: u32, of: u32) -> u32 {
    let exact = (u64::from(side) * u64::from(to) + u64::from(of) / 2) / u64::from(of);
    u32::try_from(exact).unwrap_or(u32::MAX).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(region: &str, size: &str) -> Option<[u32; 6]> {
        let Asked { part, size } = Asked::read(region, size, (2048, 1536))?;
        Some([part.x, part.y, part.width, part.height, size.0, size.1])
    }

    #[test]
    fn regions_and_sizes_of_level_1_are_read() {
        for (region, size, wanted) in [
            ("full", "max", [0, 0, 2048, 1536, 2048, 1536]),
            ("full", "1024,", [0, 0, 2048, 1536, 1024, 768]),
            ("full", ",768", [0, 0, 2048, 1536, 1024, 768]),
            ("full", "100,90", [0, 0, 2048, 1536, 100, 90]),
            ("square", "max", [256, 0, 1536, 1536, 1536, 1536]),
            ("0,512,512,512", "512,512", [0, 512, 512, 512, 512, 512]),
            ("1792,1024,512,768", "128,", [1792, 1024, 256, 512, 128, 256]),
            ("0,0,2048,1", "1,", [0, 0, 2048, 1, 1, 1]),
        ] {
            assert_eq!(read(region, size), Some(wanted), "{region} {size}");
        }
    }

    #[test]
    fn anything_else_is_nothing() {
        for (region, size) in [
            ("2048,0,1,1", "max"),
            ("0,0,0,1", "max"),
            ("0,0,-1,1", "max"),
            ("0,0,1", "max"),
            ("0,0,1,1,1", "max"),
            ("+0,0,1,1", "max"),
            ("pct:0,0,50,50", "max"),
            ("full", "2049,"),
            ("full", "^4096,"),
            ("full", "0,"),
            ("full", ","),
            ("full", "99999999999,"),
            ("full", "pct:50"),
            ("full", "!100,100"),
            ("0,0,10,10", "11,"),
            ("", "max"),
        ] {
            assert_eq!(read(region, size), None, "{region} {size}");
        }
    }
}
