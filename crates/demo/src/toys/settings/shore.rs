//! Bright places: a beach at noon, a balcony after the snow.

use super::props::{ball, shell};
use super::{FILM, Place, backdrop, camera, canvas, floor, svg};
use crate::toys::ToyError;
use crate::toys::chance::Chance;
use crate::toys::drawing::Ink;
use crate::toys::optics::develop::Film;
use crate::toys::optics::stage::Lamp;
use crate::toys::optics::vector::V;
use crate::toys::toy::Toy;

/// Grains over a ground of one colour.
fn grains(color: &str, shades: &[&str], count: u16, chance: &mut Chance) -> String {
    let mut marks = format!("<rect width='640' height='520' fill='{color}'/>");
    for _ in 0..count {
        let (x, y) = (chance.between(0.0, 640.0), chance.between(0.0, 520.0));
        let shade = chance.one(shades);
        let (rx, ry) = (chance.between(0.5, 3.4), chance.between(0.4, 1.8));
        marks.ink(format_args!(
            "<ellipse cx='{x:.0}' cy='{y:.0}' rx='{rx:.1}' ry='{ry:.1}' fill='{shade}' \
             fill-opacity='.5'/>"
        ));
    }
    marks
}

/// Sand with shells, foam, a blue sea.
pub(super) fn beach(toy: &Toy, chance: &mut Chance) -> Result<Place, ToyError> {
    let camera = camera(toy, chance, 1.3, 0.03);
    let (w, h) = canvas(toy.frame);
    let line = camera.screen(V(0.0, 0.6, -40.0), (w, h)).1;
    let edge = camera.screen(V(0.0, 0.0, -2.4), (w, h)).1;
    let mut foam = String::new();
    for row in 0..5_u8 {
        let y = line + (edge - line) * (0.35 + 0.16 * f32::from(row));
        for _ in 0..7 {
            foam.ink(format_args!(
                "<ellipse cx='{:.0}' cy='{y:.0}' rx='{:.0}' ry='{:.0}' fill='#fff' fill-opacity='.7'/>",
                chance.between(0.0, w),
                chance.between(50.0, 170.0),
                3.0 + f32::from(row) * 1.6
            ));
        }
    }
    let parasol = w * chance.between(0.1, 0.9);
    let marks = format!(
        "<linearGradient id='s' x2='0' y2='1'><stop offset='0' stop-color='#3f9be0'/>\
         <stop offset='1' stop-color='#d5edf8'/></linearGradient>\
         <linearGradient id='w' x2='0' y2='1'><stop offset='0' stop-color='#1e78b4'/>\
         <stop offset='1' stop-color='#5fd0cf'/></linearGradient>\
         <rect x='-100' y='-100' width='{bw:.0}' height='{:.0}' fill='url(#s)'/>\
         <rect x='-100' y='{line:.0}' width='{bw:.0}' height='{h}' fill='url(#w)'/>{foam}\
         <path d='M{parasol:.0} {:.0}v{:.0}' stroke='#f3efe4' stroke-width='9'/>\
         <path d='M{:.0} {:.0}q130 -150 260 0z' fill='#e4002b'/>\
         <path d='M{:.0} {:.0}q70 -150 130 -75q-20 20 -44 75z' fill='#fff'/>",
        line + 101.0,
        line - 110.0,
        edge - line + 130.0,
        parasol - 130.0,
        line - 100.0,
        parasol - 64.0,
        line - 100.0,
        bw = w + 200.0
    );
    let sand = grains("#ecd3a2", &["#d2b27a", "#f9e9c6", "#c9a468", "#fff4d8"], 2600, chance);
    let side = if chance.unit() < 0.5 { -1.0 } else { 1.0 };
    Ok(Place {
        camera,
        lamp: Lamp {
            from: V(0.7 * side, 1.0, 0.5),
            key: V(1.18, 1.1, 0.94),
            width: 0.07,
            sky: V(0.38, 0.46, 0.58),
            floor: V(0.46, 0.38, 0.26),
        },
        film: Film { exposure: 0.98, grain: 1.2, ..FILM },
        backdrop: backdrop((w, h), "#7cc4d6", &marks, 7.0),
        ground: vec![floor(&sand, -2.4)?],
        props: vec![
            shell(side * chance.between(1.0, 1.4), 0.5)?,
            shell(-side * chance.between(1.2, 1.6), -0.4)?,
            ball(-side * 1.75, -0.9)?,
        ],
    })
}

/// Snow on a balcony, flakes still falling.
pub(super) fn snow(toy: &Toy, chance: &mut Chance) -> Result<Place, ToyError> {
    let camera = camera(toy, chance, 1.45, 0.03);
    let (w, h) = canvas(toy.frame);
    let edge = camera.screen(V(0.0, 0.0, -1.5), (w, h)).1;
    let mut firs = String::new();
    for row in 0..3_u8 {
        let color = ["#9db4c6", "#6f8ca3", "#47667e"][usize::from(row)];
        for _ in 0..6 {
            let (x, tall) = (chance.between(-30.0, w + 30.0), chance.between(150.0, 380.0));
            let half = tall * 0.3;
            firs.ink(format_args!(
                "<path d='M{x:.0} {:.0}l{half:.0} {tall:.0}h-{:.0}z' fill='{color}'/>",
                edge - tall + 30.0,
                half * 2.0
            ));
        }
    }
    let rail = edge - 150.0;
    firs.ink(format_args!(
        "<rect x='-50' y='{rail:.0}' width='{:.0}' height='22' fill='#33414d'/>\
         <rect x='-50' y='{:.0}' width='{:.0}' height='14' fill='#fff'/>",
        w + 100.0,
        rail - 12.0,
        w + 100.0
    ));
    let mut x = 20.0;
    while x < w {
        firs.ink(format_args!(
            "<rect x='{x:.0}' y='{rail:.0}' width='13' height='190' fill='#33414d'/>"
        ));
        x += 96.0;
    }
    let mut flakes = String::new();
    for _ in 0..110 {
        flakes.ink(format_args!(
            "<circle cx='{:.0}' cy='{:.0}' r='{:.1}' fill='#fff' fill-opacity='{:.2}'/>",
            chance.between(0.0, w),
            chance.between(0.0, edge),
            chance.between(2.5, 10.0),
            chance.between(0.4, 0.9)
        ));
    }
    let behind = svg(
        w,
        h,
        &format!(
            "<linearGradient id='s' x2='0' y2='1'><stop offset='0' stop-color='#a9bed2'/>\
         <stop offset='1' stop-color='#eef3f6'/></linearGradient>\
         <filter id='b' color-interpolation-filters='sRGB'><feGaussianBlur stdDeviation='7'/></filter>\
         <rect width='{w}' height='{h}' fill='url(#s)'/><g filter='url(#b)'>{firs}</g>\
         <filter id='c' color-interpolation-filters='sRGB'><feGaussianBlur stdDeviation='1.6'/></filter><g filter='url(#c)'>{flakes}</g>"
        ),
    );
    let ground = grains("#f2f5f8", &["#dfe7ee", "#ffffff", "#cfdbe6"], 1500, chance);
    Ok(Place {
        camera,
        lamp: Lamp {
            from: V(chance.between(-0.7, 0.7), 0.9, 0.7),
            key: V(0.62, 0.6, 0.57),
            width: 0.4,
            sky: V(0.5, 0.55, 0.62),
            floor: V(0.5, 0.53, 0.57),
        },
        film: Film { grain: 1.4, ..FILM },
        backdrop: behind,
        ground: vec![floor(&ground, -1.5)?],
        props: Vec::new(),
    })
}
