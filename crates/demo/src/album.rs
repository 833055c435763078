//! The photographs of the story, taken by all cores before it begins.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::story::Sent;
use crate::toys::{FileKind, Toy, ToyError, cast, photograph};

/// One file as a phone sends it.
#[derive(Clone, Debug)]
pub struct Photograph {
    /// Its name on the phone.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Photographs by the key of their toy.
pub type Album = HashMap<&'static str, Photograph>;

/// Draws and photographs every toy that the story shows.
pub fn take_photographs(story: &[Sent]) -> Result<Album, ToyError> {
    let shown = |toy: &Toy| story.iter().any(|sent| sent.toys.iter().any(|key| key == toy.key));
    let toys: Vec<Toy> = cast().into_iter().filter(shown).collect();
    let next = AtomicUsize::new(0);
    let album = Mutex::new(Ok(Album::new()));
    let hands = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..hands {
            scope.spawn(|| {
                while let Some(toy) = toys.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let taken = take(toy);
                    let mut album = album.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                    match (album.as_mut(), taken) {
                        (Ok(album), Ok(photograph)) => {
                            album.insert(toy.key, photograph);
                        }
                        (Ok(_), Err(error)) => *album = Err(error),
                        (Err(_), _) => return,
                    }
                }
            });
        }
    });
    album.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn take(toy: &Toy) -> Result<Photograph, ToyError> {
    let shot = toy.shot();
    let bytes = photograph(toy, &shot)?;
    Ok(Photograph {
        name: format!("IMG_{:04}.{}", 2000 + toy.seed, shot.kind.extension()),
        media_type: shot.kind.media_type(),
        bytes,
    })
}

impl Photograph {
    /// The same file as a PNG that was damaged on its way: its header reads well, its pixels do not.
    pub fn damaged() -> Result<Self, ToyError> {
        let toys = cast();
        let Some(toy) = toys.first() else { return Err(ToyError::Size) };
        let mut shot = toy.shot();
        shot.kind = FileKind::Png;
        shot.long = 900;
        let mut bytes = photograph(toy, &shot)?;
        let middle = bytes.len() / 2;
        for byte in &mut bytes[middle..middle + 64] {
            *byte ^= 0x5a;
        }
        Ok(Self { name: "IMG_2999.png".into(), media_type: FileKind::Png.media_type(), bytes })
    }
}
