//! The boxes of HEIC by hand: more of them than a picture has, and such as take nothing in the file and
//! much in memory.

use super::File;
use super::bytes::{SIZE, boxed};
use super::heif::heic;

pub fn files() -> Vec<File> {
    [lengths(), items()].into_iter().flatten().collect()
}

/// A box that has a version and flags.
fn full(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    boxed(name, &[&[0; 4], data].concat())
}

fn start() -> Vec<u8> {
    boxed(*b"ftyp", b"heic\0\0\0\0mif1heic")
}

/// A file that is nothing but a description.
fn described(parts: &[Vec<u8>]) -> Vec<u8> {
    let handler = full(*b"hdlr", b"\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0\0");
    let primary = full(*b"pitm", &1_u16.to_be_bytes());
    [start(), full(*b"meta", &[handler, primary, parts.concat()].concat())].concat()
}

/// Pictures of these numbers.
fn pictures(numbers: &[u16]) -> Vec<u8> {
    let each = |number: &u16| {
        boxed(*b"infe", &[&[2, 0, 0, 0], &number.to_be_bytes()[..], b"\0\0hvc1\0"].concat())
    };
    let entries: Vec<u8> = numbers.iter().flat_map(each).collect();
    full(*b"iinf", &[&u16::try_from(numbers.len()).unwrap().to_be_bytes()[..], &entries].concat())
}

fn lengths() -> Vec<File> {
    let with = |part: &[u8]| [&start()[..], part].concat();
    let unreadable = |name: &str, bytes| File::refused(name, bytes, "unreadable");
    let nested = (0..2000)
        .fold(Vec::new(), |inner: Vec<u8>, _| boxed(*b"meta", &[&[0; 4], &inner[..]].concat()));
    let exabytes = with(b"\0\0\0\x01free\x7f\xff\xff\xff\xff\xff\xff\xff");
    let mebibyte = with(&boxed(*b"meta", &vec![0; 1024 * 1024 + 1]));
    vec![
        unreadable("boxes in boxes.heic", with(&nested)),
        unreadable("a box of seven bytes.heic", with(b"\0\0\0\x07free")),
        unreadable("a long box that is short.heic", with(b"\0\0\0\x01free\0\0\0\0\0\0\0\x0f")),
        File::refused("a box of exabytes.heic", exabytes, "truncated"),
        File::refused("a mebibyte of description.heic", mebibyte, "too-much-metadata"),
        File::refused("only a beginning.heic", start(), "truncated"),
        File::taken(
            "a last box without an end.heic",
            [&heic()[..], b"\0\0\0\0free"].concat(),
            SIZE,
        ),
        File::taken(
            "a million empty boxes.heic",
            [heic(), boxed(*b"free", b"").repeat(1_000_000)].concat(),
            SIZE,
        ),
    ]
}

fn items() -> Vec<File> {
    let unreadable = |name: &str, bytes| File::refused(name, bytes, "unreadable");
    // Of one picture, pieces of eight bytes each.
    let pieces = [0, 0, 0, 0, 0, 0, 0, 1].repeat(20_000);
    let pieces = [&[0x44, 0, 0, 1, 0, 1, 0, 0][..], &20_000_u16.to_be_bytes(), &pieces].concat();
    // Of many pictures, as many pieces as can be said, which take no byte each.
    let nothings: Vec<u8> = (1..=65_535_u16)
        .flat_map(|number| [number.to_be_bytes(), [0, 0], [0xFF, 0xFF]].concat())
        .collect();
    let nothings = [&[0, 0, 0xFF, 0xFF][..], &nothings].concat();
    let many: Vec<u16> = (1..=40_000).collect();
    let whole = heic();
    let place = |name: &[u8; 4]| whole.windows(4).position(|four| four == name).unwrap() - 4;
    let twice = [&whole[..], &whole[place(b"meta")..place(b"mdat")]].concat();
    let size = full(*b"ispe", &[5000_u32.to_be_bytes(), 5000_u32.to_be_bytes()].concat());
    let small = full(*b"ispe", &[20_u32.to_be_bytes(), 20_u32.to_be_bytes()].concat());
    let properties = |boxes: &[u8], which: &[u8]| {
        let count = u8::try_from(which.len()).unwrap();
        let used = full(*b"ipma", &[&[0, 0, 0, 1, 0, 1, count], which].concat());
        boxed(*b"iprp", &[boxed(*b"ipco", boxes), used].concat())
    };
    let turns = [size.clone(), boxed(*b"irot", &[1])].concat();
    let turned = [&[1][..], &[2; 254]].concat();
    vec![
        unreadable(
            "one picture thirty thousand times, in pieces.heic",
            described(&[pictures(&vec![1; 30_000]), full(*b"iloc", &pieces)]),
        ),
        unreadable(
            "four thousand million pieces of nothing.heic",
            described(&[pictures(&[1]), full(*b"iloc", &nothings)]),
        ),
        unreadable("forty thousand pictures.heic", described(&[pictures(&many)])),
        unreadable("no pictures.heic", described(&[])),
        unreadable("pictures that are described twice.heic", twice),
        unreadable(
            "a picture of two sizes.heic",
            described(&[pictures(&[1]), properties(&[size, small].concat(), &[1, 2])]),
        ),
        File::spoilt(
            "a picture turned 254 times.heic",
            described(&[pictures(&[1]), properties(&turns, &turned)]),
            (5000, 5000),
            "unreadable",
        ),
        unreadable(
            "a property that is nowhere.heic",
            described(&[pictures(&[1]), properties(b"", &[9])]),
        ),
    ]
}
