//! How much of the lamp and of the sky each part of a sheet sees: soft shadows, dark corners.

use std::f32::consts::TAU;

use crate::toys::optics::sheet::Sheet;
use crate::toys::optics::stage::{Lamp, Piece, Stage, Thing};
use crate::toys::optics::vector::V;

/// Rays to the lamp, and as many to the sky.
const RAYS: usize = 14;
/// Farther than this nothing darkens the sky.
const REACH: f32 = 2.4;

/// Shares of lamp and sky, on a grid over a sheet.
pub(crate) struct Baked {
    side: usize,
    shares: Vec<(f32, f32)>,
}

impl Baked {
    /// Shares of lamp and sky at `(u, v)`.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "grid places are positive and small"
    )]
    pub(crate) fn at(&self, u: f32, v: f32) -> (f32, f32) {
        let last = (self.side - 1) as f32;
        let x = (u * self.side as f32 - 0.5).clamp(0.0, last);
        let y = (v * self.side as f32 - 0.5).clamp(0.0, last);
        let (left, top) = (x as usize, y as usize);
        let (right, low) = ((left + 1).min(self.side - 1), (top + 1).min(self.side - 1));
        let (fx, fy) = (x - left as f32, y - top as f32);
        let get = |x: usize, y: usize| self.shares[y * self.side + x];
        let mix =
            |a: (f32, f32), b: (f32, f32), f: f32| (a.0 + (b.0 - a.0) * f, a.1 + (b.1 - a.1) * f);
        mix(mix(get(left, top), get(right, top), fx), mix(get(left, low), get(right, low), fx), fy)
    }
}

/// Bakes one piece of the stage, on a grid of `side` by `side`.
pub(crate) fn bake(stage: &Stage, piece: &Piece, side: usize) -> Baked {
    let normal = facing(&piece.sheet, piece.two_sided, stage.camera.eye);
    let lamp = lamp_rays(&stage.lamp);
    let sky = sky_rays(normal);
    let mut shares = Vec::with_capacity(side * side);
    for row in 0..side {
        for column in 0..side {
            #[expect(clippy::cast_precision_loss, reason = "grid places are small")]
            let place = |n: usize| (n as f32 + 0.5) / side as f32;
            let from = piece.sheet.point(place(column), place(row)) + normal * 0.006;
            let lit = seen(stage, from, &lamp, 40.0, normal);
            shares.push((lit, seen(stage, from, &sky, REACH, normal)));
        }
    }
    smoothed(Baked { side, shares })
}

/// The side of a sheet that the camera sees.
pub(crate) fn facing(sheet: &Sheet, two_sided: bool, eye: V) -> V {
    let away = sheet.normal.dot(eye - sheet.point(0.5, 0.5)) < 0.0;
    if two_sided && away { -sheet.normal } else { sheet.normal }
}

/// The share of `rays` that nothing stops; those that go below the surface are not counted.
fn seen(stage: &Stage, from: V, rays: &[V], reach: f32, normal: V) -> f32 {
    let (mut all, mut free) = (0.0, 0.0);
    for ray in rays {
        if ray.dot(normal) <= 0.0 {
            continue;
        }
        all += 1.0;
        if !stage.things.iter().any(|thing| stopped(thing, from, *ray, reach)) {
            free += 1.0;
        }
    }
    if all > 0.0 { free / all } else { 0.0 }
}

fn stopped(thing: &Thing, from: V, ray: V, reach: f32) -> bool {
    thing.near(from, ray)
        && thing.pieces.iter().filter(|piece| piece.solid).any(|piece| {
            // Rays enter a closed box through a side turned against them: the others need no look.
            let enters = piece.two_sided || piece.sheet.normal.dot(ray) < 0.0;
            let texture = piece.cut_out.then_some(&*piece.texture);
            enters && piece.sheet.stops(from, ray, reach, texture)
        })
}

/// Directions to a disc of light, spread as sunflower seeds are.
fn lamp_rays(lamp: &Lamp) -> Vec<V> {
    let from = lamp.from.unit();
    let (side, up) = axes(from);
    spiral().map(|(x, y)| (from + side * (x * lamp.width) + up * (y * lamp.width)).unit()).collect()
}

/// Directions over the half sphere above a surface, more of them upright.
fn sky_rays(normal: V) -> Vec<V> {
    let (side, up) = axes(normal);
    spiral()
        .map(|(x, y)| {
            let height = (1.0 - x * x - y * y).max(0.02).sqrt();
            (normal * height + side * x + up * y).unit()
        })
        .collect()
}

fn axes(direction: V) -> (V, V) {
    let helper = if direction.1.abs() > 0.9 { V(1.0, 0.0, 0.0) } else { V(0.0, 1.0, 0.0) };
    let side = helper.cross(direction).unit();
    (side, direction.cross(side))
}

fn spiral() -> impl Iterator<Item = (f32, f32)> {
    #[expect(clippy::cast_precision_loss, reason = "a few rays")]
    let place = |ray: usize| {
        let part = (ray as f32 + 0.5) / RAYS as f32;
        let angle = ray as f32 * TAU * 0.381_966;
        (part.sqrt() * angle.cos(), part.sqrt() * angle.sin())
    };
    (0..RAYS).map(place)
}

/// Averages each share with its neighbours: few rays leave steps.
fn smoothed(baked: Baked) -> Baked {
    let side = baked.side;
    let shares = (0..side * side).map(|index| {
        let (x, y) = (index % side, index / side);
        let (mut lamp, mut sky, mut count) = (0.0, 0.0, 0.0);
        for near_y in y.saturating_sub(1)..=(y + 1).min(side - 1) {
            for near_x in x.saturating_sub(1)..=(x + 1).min(side - 1) {
                let share = baked.shares[near_y * side + near_x];
                lamp += share.0;
                sky += share.1;
                count += 1.0;
            }
        }
        (lamp / count, sky / count)
    });
    Baked { side, shares: shares.collect() }
}
