//! The picture at the size of its largest rendition: upright, in sRGB, 8 bits a channel.

use image::metadata::Orientation;
use image::{DynamicImage, RgbImage, RgbaImage};

use crate::decode::{Colours, Components, Decoded, Pixels};
use crate::plane::{Plane, Planes, chroma_size};
use crate::{Unfit, colour, scale, turn};

/// What renditions are drawn from.
pub enum Picture {
    /// Nothing shines through.
    Opaque(Planes),
    /// With transparency, not premultiplied.
    Clear(RgbaImage),
}

impl Picture {
    /// Width and height, in pixels.
    pub fn size(&self) -> (u32, u32) {
        match self {
            Self::Opaque(planes) => planes.size(),
            Self::Clear(pixels) => pixels.dimensions(),
        }
    }

    /// Scales to `size`, in pixels.
    pub fn scaled(&self, size: (u32, u32)) -> Result<Self, Unfit> {
        match self {
            Self::Opaque(planes) => scale::planes(planes, size).map(Self::Opaque),
            Self::Clear(pixels) => scale::rgba(pixels, size).map(Self::Clear),
        }
    }
}

/// Makes `edge` of what was decoded. Scaled first: turning and colours cost less on fewer pixels.
pub fn top(decoded: Decoded, edge: u32) -> Result<Picture, Unfit> {
    let Decoded { pixels, header, profile } = decoded;
    let profile = profile.as_deref();
    match pixels {
        Pixels::Components(components) => {
            let size = scale::fit(components.size, edge);
            let planes = of_components(components, size, profile, header.adobe)?;
            Ok(Picture::Opaque(turn::turned(planes, header.orientation)))
        }
        Pixels::Rows(rows) => of_rows(rows, edge, profile, header.orientation),
    }
}

fn of_components(
    components: Components,
    size: (u32, u32),
    profile: Option<&[u8]>,
    adobe: bool,
) -> Result<Planes, Unfit> {
    let Components { colours, planes, .. } = components;
    let mut planes = planes.into_iter();
    let mut next = |size| match planes.next() {
        Some(plane) if plane.size() == size => Ok(plane.into_packed()),
        Some(plane) => scale::plane(&plane, size),
        None => Err(Unfit::Unreadable),
    };
    let halves = chroma_size(size);
    match colours {
        Colours::Grey => {
            let luma = next(size)?;
            match profile.and_then(|profile| colour::grey_to_srgb(&luma, profile)) {
                Some(rgb) => Planes::from_rgb(&rgb).ok_or(Unfit::Unreadable),
                None => Ok(Planes { luma, chroma: None }),
            }
        }
        Colours::Ycc => {
            let luma = next(size)?;
            let planes = Planes { luma, chroma: Some([next(halves)?, next(halves)?]) };
            let moved = profile
                .filter(|profile| !colour::means_srgb(profile))
                .and_then(|profile| colour::rgb_to_srgb(&planes.to_rgb(), profile));
            match moved {
                Some(rgb) => Planes::from_rgb(&rgb).ok_or(Unfit::Unreadable),
                None => Ok(planes),
            }
        }
        Colours::Rgb => {
            let [red, green, blue] = [next(size)?, next(size)?, next(size)?];
            let rgb = colour::interleaved([&red, &green, &blue]);
            let rgb = RgbImage::from_raw(size.0, size.1, rgb).ok_or(Unfit::Unreadable)?;
            opaque(rgb, profile)
        }
        Colours::Video(_) => {
            let mut scaled = Vec::with_capacity(3);
            while let Ok(plane) = next(size) {
                scaled.push(plane);
            }
            let even = Components { colours, planes: scaled, size };
            opaque(even.to_rgb()?, profile)
        }
        Colours::Cmyk | Colours::Ycck => {
            let four: [Plane; 4] = [next(size)?, next(size)?, next(size)?, next(size)?];
            let rgb = colour::ink_to_srgb(&four, colours == Colours::Ycck, profile, adobe);
            Planes::from_rgb(&rgb.ok_or(Unfit::Unreadable)?).ok_or(Unfit::Unreadable)
        }
    }
}

impl Components {
    /// All planes at the picture's size, as RGB pixels.
    pub fn to_rgb(&self) -> Result<RgbImage, Unfit> {
        let Colours::Video(video) = self.colours else { return Err(Unfit::Unreadable) };
        let whole = |plane: &Plane| {
            if plane.size() == self.size {
                Ok(plane.clone())
            } else {
                scale::plane(plane, self.size)
            }
        };
        let planes: Vec<_> = self.planes.iter().map(whole).collect::<Result<_, _>>()?;
        video.to_rgb(&planes).ok_or(Unfit::Unreadable)
    }
}

fn of_rows(
    rows: DynamicImage,
    edge: u32,
    profile: Option<&[u8]>,
    orientation: Orientation,
) -> Result<Picture, Unfit> {
    let size = scale::fit((rows.width(), rows.height()), edge);
    if rows.color().has_alpha() {
        let pixels = rows.into_rgba8();
        if pixels.pixels().any(|pixel| pixel.0[3] != u8::MAX) {
            let pixels =
                if pixels.dimensions() == size { pixels } else { scale::rgba(&pixels, size)? };
            let mut pixels = DynamicImage::from(match profile {
                Some(profile) => colour::rgba_to_srgb(pixels, profile),
                None => pixels,
            });
            pixels.apply_orientation(orientation);
            return Ok(Picture::Clear(pixels.into_rgba8()));
        }
        return of_rows(DynamicImage::from(pixels).into_rgb8().into(), edge, profile, orientation);
    }
    let planes = if rows.color().has_color() {
        let pixels = rows.into_rgb8();
        let pixels = if pixels.dimensions() == size { pixels } else { scale::rgb(&pixels, size)? };
        opaque(pixels, profile)?
    } else {
        let pixels = rows.into_luma8();
        let (width, height) = pixels.dimensions();
        let plane = Plane::packed(width, height, pixels.into_raw()).ok_or(Unfit::Unreadable)?;
        let grey = Components { colours: Colours::Grey, planes: vec![plane], size };
        of_components(grey, size, profile, false)?
    };
    Ok(Picture::Opaque(turn::turned(planes, orientation)))
}

fn opaque(pixels: RgbImage, profile: Option<&[u8]>) -> Result<Planes, Unfit> {
    let profile = profile.filter(|profile| !colour::means_srgb(profile));
    let moved = match profile {
        Some(profile) => colour::rgb_to_srgb(&pixels, profile).unwrap_or(pixels),
        None => pixels,
    };
    Planes::from_rgb(&moved).ok_or(Unfit::Unreadable)
}
