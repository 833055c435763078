//! Outside when the light goes: a garden with lanterns, a ledge above the city.

use super::home::planks;
use super::{Place, camera, canvas, floor, svg};
use crate::toys::ToyError;
use crate::toys::chance::Chance;
use crate::toys::drawing::Ink;
use crate::toys::optics::develop::Film;
use crate::toys::optics::stage::Lamp;
use crate::toys::optics::vector::V;
use crate::toys::toy::Toy;

/// A disc of light out of focus, brighter at its rim.
fn bokeh(x: f32, y: f32, r: f32, color: &str, opacity: f32) -> String {
    format!(
        "<circle cx='{x:.0}' cy='{y:.0}' r='{r:.0}' fill='{color}' fill-opacity='{opacity:.2}' \
         stroke='{color}' stroke-opacity='{:.2}' stroke-width='{:.1}'/>",
        (opacity * 1.35).min(1.0),
        r * 0.1
    )
}

/// A garden bench at dusk.
pub(super) fn garden(toy: &Toy, chance: &mut Chance) -> Result<Place, ToyError> {
    let camera = camera(toy, chance, 1.45, 0.035);
    let (w, h) = canvas(toy.frame);
    let edge = camera.screen(V(0.0, 0.0, -1.4), (w, h)).1;
    let mut leaves = String::new();
    for _ in 0..150 {
        let depth = chance.unit();
        let y = edge - chance.unit().powf(1.6) * edge * 0.85 + 30.0;
        let color = chance.one(&["#1f3d33", "#2d5a45", "#3c6e4a", "#17302f", "#54804f"]);
        leaves.push_str(&bokeh(
            chance.between(-40.0, w + 40.0),
            y,
            24.0 + 44.0 * depth,
            color,
            0.5,
        ));
    }
    let mut lights = String::new();
    let dip = edge * chance.between(0.1, 0.22);
    let count = 9_u8;
    for light in 0..count {
        let part = (f32::from(light) + 0.5) / f32::from(count);
        let y = edge * 0.12 + dip * (1.0 - (2.0 * part - 1.0).powi(2)) * 2.0;
        let color = chance.one(&["#ffd27a", "#ffb457", "#ffe2a8", "#ff9d6b"]);
        lights.push_str(&bokeh(part * w, y, w.max(h) * 0.022, color, 0.8));
    }
    for _ in 0..14 {
        let (x, y) = (chance.between(0.0, w), edge - chance.between(0.0, edge * 0.5));
        lights.push_str(&bokeh(x, y, chance.between(7.0, 17.0), "#ffdf9a", 0.5));
    }
    let sky = format!(
        "<linearGradient id='s' x2='0' y2='1'><stop offset='0' stop-color='#2b3566'/>\
         <stop offset='.55' stop-color='#8d5a86'/><stop offset='1' stop-color='#f0a26b'/>\
         </linearGradient><rect x='-100' y='-100' width='{:.0}' height='{:.0}' fill='url(#s)'/>",
        w + 200.0,
        edge + 100.0
    );
    let behind = svg(
        w,
        h,
        &format!(
            "<filter id='b' color-interpolation-filters='sRGB'><feGaussianBlur stdDeviation='5'/></filter>\
         <rect width='{w}' height='{h}' fill='#24352f'/>{sky}<g filter='url(#b)'>{leaves}</g>\
         <filter id='c' color-interpolation-filters='sRGB'><feGaussianBlur stdDeviation='1.4'/></filter><g filter='url(#c)'>{lights}</g>"
        ),
    );
    let bench = planks("#8f6c4c", "#3d2616", 92.0, chance);
    Ok(Place {
        camera,
        lamp: Lamp {
            from: V(chance.between(-0.7, 0.7), 0.9, 0.6),
            key: V(1.0, 0.72, 0.46),
            width: 0.3,
            sky: V(0.3, 0.29, 0.42),
            floor: V(0.24, 0.16, 0.12),
        },
        film: Film { exposure: 1.05, grain: 2.2, glow: 0.24, vignette: 0.34 },
        backdrop: behind,
        ground: vec![floor(&bench, -1.4)?],
        props: Vec::new(),
    })
}

/// A stone ledge; windows and headlights far below.
pub(super) fn night(toy: &Toy, chance: &mut Chance) -> Result<Place, ToyError> {
    let camera = camera(toy, chance, 1.2, 0.03);
    let (w, h) = canvas(toy.frame);
    let edge = camera.screen(V(0.0, 0.0, -1.0), (w, h)).1;
    let mut houses = String::new();
    for (color, count, tall) in [("#1a2547", 9_u8, 0.72), ("#111a36", 7, 0.5)] {
        let mut x = chance.between(-80.0, 0.0);
        for _ in 0..count {
            let wide = w / f32::from(count) * chance.between(0.8, 1.3);
            let top = edge * (1.0 - tall * chance.between(0.5, 1.1));
            houses.ink(format_args!(
                "<rect x='{x:.0}' y='{top:.0}' width='{wide:.0}' height='{:.0}' fill='{color}'/>",
                edge - top + 40.0
            ));
            x += wide + chance.between(-20.0, 30.0);
        }
    }
    let mut lights = String::new();
    for _ in 0..75 {
        let color = chance.one(&["#ffd58a", "#ffc061", "#fff1cf", "#ff7a5c", "#8fd0ff", "#ff5f7f"]);
        let y = edge - chance.unit() * edge * 0.62;
        let r = chance.between(8.0, 26.0);
        lights.push_str(&bokeh(
            chance.between(-10.0, w + 10.0),
            y,
            r,
            color,
            chance.between(0.2, 0.62),
        ));
    }
    let (moon_x, moon_y) = (w * chance.between(0.12, 0.88), edge * 0.16);
    let behind = svg(
        w,
        h,
        &format!(
            "<linearGradient id='s' x2='0' y2='1'><stop offset='0' stop-color='#0a1030'/>\
         <stop offset='1' stop-color='#3a3a72'/></linearGradient>\
         <filter id='b' color-interpolation-filters='sRGB'><feGaussianBlur stdDeviation='6'/></filter>\
         <rect width='{w}' height='{h}' fill='#10162e'/>\
         <rect width='{w}' height='{edge:.0}' fill='url(#s)'/>\
         <g filter='url(#b)'><circle cx='{moon_x:.0}' cy='{moon_y:.0}' r='44' fill='#fdf3d6'/>{houses}</g>\
         <filter id='c' color-interpolation-filters='sRGB'><feGaussianBlur stdDeviation='1.2'/></filter><g filter='url(#c)'>{lights}</g>"
        ),
    );
    let mut stone = "<rect width='640' height='520' fill='#77767f'/>".to_owned();
    for _ in 0..1300 {
        let color = chance.one(&["#5d5c66", "#8e8d95", "#6a6973", "#a2a1a8"]);
        stone.ink(format_args!(
            "<circle cx='{:.0}' cy='{:.0}' r='{:.1}' fill='{color}' fill-opacity='.6'/>",
            chance.between(0.0, 640.0),
            chance.between(0.0, 520.0),
            chance.between(0.5, 2.6)
        ));
    }
    let side = if moon_x < w / 2.0 { 1.0 } else { -1.0 };
    Ok(Place {
        camera,
        lamp: Lamp {
            from: V(0.9 * side, 0.7, 0.75),
            key: V(1.12, 0.82, 0.5),
            width: 0.14,
            sky: V(0.17, 0.19, 0.34),
            floor: V(0.12, 0.12, 0.18),
        },
        film: Film { exposure: 1.05, grain: 3.0, glow: 0.3, vignette: 0.36 },
        backdrop: behind,
        ground: vec![floor(&stone, -1.0)?],
        props: Vec::new(),
    })
}
