//! Fingerprints of pictures that nobody took: random light whose coarse parts are the strongest, as
//! they are in photographs, with two hundred drawn toys among them.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "small numbers are exact, and light is cut to a byte"
)]

use std::f32::consts::PI;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::thread::{ScopedJoinHandle, available_parallelism, scope};

use anyhow::{Context, Result, anyhow};
use cimaise_media::Fingerprint;

use crate::chance::Chance;
use crate::toys::{TOYS, encoded, fingerprint, toy};

/// Samples along each side.
const SIDE: usize = 128;
/// Frequencies in each direction: twice as many as a fingerprint tells.
const WAVES: usize = 16;
/// Light around its mean, of 255.
const CONTRAST: f32 = 40.0;

/// Writes that many fingerprints, the toys evenly among them.
pub fn make(file: &Path, count: usize) -> Result<()> {
    let hands = available_parallelism()?.get();
    let each = count.div_ceil(hands);
    let some = |hand: usize| {
        (hand * each..((hand + 1) * each).min(count)).map(|number| one(number, count)).collect()
    };
    let made: Vec<Result<Vec<Fingerprint>>> = scope(|scope| {
        let hands: Vec<_> = (0..hands).map(|hand| scope.spawn(move || some(hand))).collect();
        let joined = hands.into_iter().map(ScopedJoinHandle::join);
        joined.map(|made| made.map_err(|_| anyhow!("a hand stopped")).flatten()).collect()
    });
    let mut file = BufWriter::new(std::fs::File::create(file)?);
    for fingerprint in made.into_iter().collect::<Result<Vec<_>>>()?.concat() {
        file.write_all(&fingerprint.to_bytes())?;
    }
    Ok(file.flush()?)
}

/// Whether a toy stands in that place, and which.
pub const fn toy_at(number: usize, count: usize) -> Option<usize> {
    let every = count / TOYS;
    if every > 0 && number.is_multiple_of(every) && number / every < TOYS {
        Some(number / every)
    } else {
        None
    }
}

fn one(number: usize, count: usize) -> Result<Fingerprint> {
    if let Some(number) = toy_at(number, count) {
        return fingerprint(&encoded(&toy(number)?, 90)?);
    }
    let square = field(&mut Chance::of(number as u64 + 1), 1.0 + (number % 11) as f32 / 10.0);
    Fingerprint::of_square(&square).context("a square of another size")
}

/// Light whose waves weaken with that power of their frequency.
fn field(chance: &mut Chance, power: f32) -> Vec<u8> {
    let wave = |number: usize| -> [f32; SIDE] {
        std::array::from_fn(|at| ((at as f32 + 0.5) / SIDE as f32 * PI * number as f32).cos())
    };
    let waves: [[f32; SIDE]; WAVES] = std::array::from_fn(wave);
    let mut light = vec![[0.0_f32; SIDE]; SIDE];
    for (down, down_wave) in waves.iter().enumerate() {
        let mut row = [0.0_f32; SIDE];
        for (across, wave) in waves.iter().enumerate().filter(|(across, _)| across + down > 0) {
            let weight = chance.bell() / ((across * across + down * down) as f32).powf(power / 2.0);
            row.iter_mut().zip(wave).for_each(|(sum, value)| *sum += weight * value);
        }
        for (light, weight) in light.iter_mut().zip(down_wave) {
            light.iter_mut().zip(&row).for_each(|(sum, value)| *sum += weight * value);
        }
    }
    let cut = |value: &f32| value.mul_add(CONTRAST, 128.0).clamp(0.0, 255.0) as u8;
    light.as_flattened().iter().map(cut).collect()
}
