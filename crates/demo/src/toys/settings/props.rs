//! Things that stand around: books, lemons, cups, shells.

use super::{spot, svg};
use crate::toys::ToyError;
use crate::toys::carton::{Spot, carton, cut_out, print, standee};
use crate::toys::chance::Chance;
use crate::toys::drawing::Ink;
use crate::toys::optics::stage::Thing;
use crate::toys::optics::vector::V;

/// Books lying on one another, the last a little askew.
pub(super) fn books(x: f32, z: f32, count: u8, chance: &mut Chance) -> Result<Thing, ToyError> {
    let covers = ["#b5402f", "#2f5d73", "#d9a441", "#5a6b3b", "#6c3f5b", "#e8dfcb", "#23303f"];
    let mut pieces = Vec::new();
    let mut height = 0.0;
    for _ in 0..count {
        let cover = *chance.one(&covers);
        let thick = chance.between(0.16, 0.3);
        let pages = print(
            &svg(
                100.0,
                100.0,
                &format!(
                    "<rect width='100' height='100' fill='#efe6d2'/>\
                 <path d='M0 20H100M0 32H100M0 45H100M0 57H100M0 70H100M0 82H100' stroke='#cbbd9f' \
                 stroke-width='3'/><path d='M0 5H100M0 95H100' stroke='{cover}' stroke-width='12'/>"
                ),
            ),
            64,
            64,
        )?;
        let spine = print(
            &svg(
                400.0,
                60.0,
                &format!(
                    "<rect width='400' height='60' fill='{cover}'/>\
                 <path d='M30 0V60M42 0V60M358 0V60M370 0V60' stroke='#fff' stroke-opacity='.5' \
                 stroke-width='4'/><path d='M90 30H{:.0}' stroke='#fff' stroke-opacity='.7' \
                 stroke-width='13' stroke-dasharray='46 9 22 9 60 9'/>",
                    chance.between(200.0, 310.0)
                ),
            ),
            256,
            40,
        )?;
        let board = print(
            &svg(40.0, 40.0, &format!("<rect width='40' height='40' fill='{cover}'/>")),
            16,
            16,
        )?;
        let place = spot(x + chance.between(-0.07, 0.07), z, chance.between(-0.16, 0.16));
        let size = V(chance.between(1.35, 1.6), thick, 1.0);
        pieces.extend(carton(&place, V(0.0, height, 0.0), size, [&spine, &pages, &board]));
        height += thick;
    }
    Ok(Thing::new(pieces))
}

/// A round thing standing upright, drawn on a view box of 200 by 200.
fn round(x: f32, z: f32, size: (f32, f32), marks: &str) -> Result<Thing, ToyError> {
    let texture = print(&svg(200.0, 200.0, marks), 224, 224)?;
    let spot = Spot { at: V(x, -0.012, z), turn: 0.0 };
    Ok(Thing::new(vec![standee(&spot, V(0.0, 0.0, 0.0), size.0, size.1, &texture)]))
}

/// A lemon.
pub(super) fn lemon(x: f32, z: f32) -> Result<Thing, ToyError> {
    round(
        x,
        z,
        (0.52, 0.4),
        "<radialGradient id='g' cx='.36' cy='.26' r='.85'>\
         <stop offset='0' stop-color='#fff3a0'/><stop offset='.4' stop-color='#ffd92e'/>\
         <stop offset='1' stop-color='#c98a06'/></radialGradient>\
         <path d='M4 110C14 98 18 92 28 76C60 10 140 10 172 76C180 92 186 98 196 106C188 116 182 126 \
         174 140C140 210 60 210 26 140C20 128 14 120 4 110Z' fill='url(#g)'/>",
    )
}

/// A beach ball.
pub(super) fn ball(x: f32, z: f32) -> Result<Thing, ToyError> {
    round(
        x,
        z,
        (0.7, 0.7),
        "<clipPath id='c'><circle cx='100' cy='100' r='98'/></clipPath>\
         <g clip-path='url(#c)'><rect width='200' height='200' fill='#fff'/>\
         <path d='M74 60C20 80 -10 120 0 200L70 200C50 150 54 100 74 60Z' fill='#e4002b'/>\
         <path d='M74 60C110 90 130 140 120 200L200 200L200 130C170 90 120 62 74 60Z' fill='#ffd100'/>\
         <path d='M74 60C100 40 150 30 200 60L200 0L60 0C56 20 60 44 74 60Z' fill='#1b7fc4'/></g>\
         <radialGradient id='g' cx='.34' cy='.26' r='.85'><stop offset='0' stop-color='#fff' \
         stop-opacity='.5'/><stop offset='.4' stop-color='#fff' stop-opacity='0'/>\
         <stop offset='1' stop-color='#10233c' stop-opacity='.55'/></radialGradient>\
         <circle cx='100' cy='100' r='98' fill='url(#g)'/>",
    )
}

/// A cup with a rim of colour.
pub(super) fn cup(x: f32, z: f32, color: &str) -> Result<Thing, ToyError> {
    round(
        x,
        z,
        (0.86, 0.8),
        &format!(
            "<linearGradient id='g'><stop offset='0' stop-color='#fff'/><stop offset='.55' \
         stop-color='#f1ece2'/><stop offset='1' stop-color='#a99f92'/></linearGradient>\
         <path d='M140 66C210 52 210 150 132 146' fill='none' stroke='#d8d0c4' stroke-width='15'/>\
         <path d='M14 32L28 184Q82 206 136 184L150 32Z' fill='url(#g)'/>\
         <path d='M17 68L21 108Q82 128 143 108L147 68Q82 88 17 68Z' fill='{color}'/>\
         <ellipse cx='82' cy='32' rx='68' ry='15' fill='#efe9df'/>\
         <ellipse cx='82' cy='34' rx='59' ry='11' fill='#6b4027'/>"
        ),
    )
}

/// A flower pot.
pub(super) fn plant(x: f32, z: f32) -> Result<Thing, ToyError> {
    let mut leaves = String::new();
    for leaf in 0..9_u8 {
        let angle = f32::from(leaf) * 23.0 - 92.0;
        let shade = ["#2f7d46", "#3d9a57", "#256338"][usize::from(leaf % 3)];
        leaves.ink(format_args!(
            "<path d='M0 0C-26 -36 -20 -84 0 -112C20 -84 26 -36 0 0Z' fill='{shade}' \
             transform='translate(100 128) rotate({angle:.0})'/>"
        ));
    }
    round(
        x,
        z,
        (1.2, 1.2),
        &format!(
            "{leaves}<linearGradient id='g'><stop offset='0' stop-color='#e58a5f'/>\
         <stop offset='1' stop-color='#9a4a2a'/></linearGradient>\
         <path d='M58 126H142L134 198H66Z' fill='url(#g)'/><path d='M52 116H148V136H52Z' fill='#d97a50'/>"
        ),
    )
}

/// A shell lying on the sand.
pub(super) fn shell(x: f32, z: f32) -> Result<Thing, ToyError> {
    round(
        x,
        z,
        (0.36, 0.32),
        "<radialGradient id='g' cx='.5' cy='1' r='1'>\
         <stop offset='0' stop-color='#fff4ea'/><stop offset='1' stop-color='#e59a86'/></radialGradient>\
         <path d='M100 196L66 188C10 130 4 84 26 52Q34 28 62 34Q76 10 100 16Q124 10 138 34Q166 28 174 \
         52C196 84 190 130 134 188Z' fill='url(#g)'/><path d='M100 190V24M92 188L62 44M108 188L138 \
         44M84 186L30 66M116 186L170 66' stroke='#b96a58' stroke-width='4' fill='none'/>",
    )
}

/// A drawing pen, or anything long and thin, lying on the floor.
pub(super) fn pencil(x: f32, z: f32, turn: f32, color: &str) -> Result<Thing, ToyError> {
    let texture = print(
        &svg(
            600.0,
            40.0,
            &format!(
                "<path d='M0 6H500L596 20L500 34H0Z' fill='{color}'/><path d='M0 6H500L520 14H0Z' \
             fill='#fff' fill-opacity='.35'/><path d='M500 6L596 20L500 34Q514 20 500 6Z' \
             fill='#e9c99a'/><path d='M566 15.6L596 20L566 24.4Z' fill='#222'/>\
             <rect width='34' height='28' y='6' fill='#e88'/>"
            ),
        ),
        512,
        34,
    )?;
    let place = Spot { at: V(x, 0.05, z), turn };
    let sheet = place.sheet(V(-0.85, 0.0, -0.056), V(1.7, 0.0, 0.0), V(0.0, 0.0, 0.112));
    Ok(Thing::new(vec![cut_out(sheet, &texture)]))
}
