//! JPEG: parts that are missing, twice there, or say what no other part does.

use super::File;
use super::bytes::{SIZE, jpeg, marker, segment, spliced};

pub fn files() -> Vec<File> {
    [frames(), tables(), scans(), fillings()].into_iter().flatten().collect()
}

fn sound() -> Vec<u8> {
    jpeg(|encoder| encoder)
}

/// A frame header of one grey component.
fn frame(width: u16, height: u16) -> Vec<u8> {
    let [h, w] = [height.to_be_bytes(), width.to_be_bytes()];
    segment(0xC0, &[8, h[0], h[1], w[0], w[1], 1, 1, 0x11, 0])
}

/// The sound picture without its segments of that marker.
fn without(name: u8) -> Vec<u8> {
    let mut bytes = sound();
    while let Some(at) =
        bytes[..marker(&bytes, 0xDA)].windows(2).position(|two| two == [0xFF, name])
    {
        let length = usize::from(u16::from_be_bytes([bytes[at + 2], bytes[at + 3]]));
        bytes.drain(at..at + 2 + length);
    }
    bytes
}

/// The sound picture with its frame header changed.
fn framed(change: impl FnOnce(&mut [u8])) -> Vec<u8> {
    let mut bytes = sound();
    let at = marker(&bytes, 0xC0);
    change(&mut bytes[at..at + 19]);
    bytes
}

fn frames() -> Vec<File> {
    let unreadable = |name: &str, bytes| File::refused(name, bytes, "unreadable");
    let spoilt = |name: &str, bytes| File::spoilt(name, bytes, SIZE, "unreadable");
    let alone = |width, height| [&[0xFF, 0xD8][..], &frame(width, height), &[0xFF, 0xD9]].concat();
    let scan = marker(&sound(), 0xDA);
    let size = |width: u16, height: u16| {
        framed(|frame| {
            frame[5..7].copy_from_slice(&height.to_be_bytes());
            frame[7..9].copy_from_slice(&width.to_be_bytes());
        })
    };
    let mut files = vec![
        File::refused("a frame of 65500 by 65500.jpg", alone(65_500, 65_500), "too-long"),
        unreadable("a frame without a scan.jpg", alone(96, 64)),
        File::refused("a frame of 16385 pixels.jpg", size(16_385, 100), "too-long"),
        File::refused("a frame of 51 megapixels.jpg", size(7200, 7100), "too-many-pixels"),
        File::spoilt(
            "a frame of 50 megapixels, a scan of few.jpg",
            size(7100, 7100),
            (7100, 7100),
            "truncated",
        ),
        File::refused(
            "a second frame, huge.jpg",
            spliced(&sound(), scan, &frame(65_500, 65_500)),
            "too-long",
        ),
        spoilt("a second frame, small.jpg", spliced(&sound(), scan, &frame(16, 16))),
        unreadable("no height until later.jpg", size(96, 0)),
        unreadable("no width.jpg", size(0, 64)),
        File::refused("one pixel.jpg", size(1, 1), "too-small"),
        unreadable("no frame.jpg", without(0xC0)),
        spoilt("twelve bits.jpg", framed(|frame| frame[4] = 12)),
        spoilt("no bits.jpg", framed(|frame| frame[4] = 0)),
        spoilt("components without samples.jpg", framed(|frame| frame[11] = 0)),
        spoilt("components of fifteen samples.jpg", framed(|frame| frame[11] = 0xFF)),
        spoilt("five components.jpg", framed(|frame| frame[9] = 5)),
        spoilt("three components of one name.jpg", framed(|frame| frame[13] = frame[10])),
        spoilt("a quantisation that is nowhere.jpg", framed(|frame| frame[12] = 3)),
    ];
    for (kind, name) in [
        (0xC3, "lossless"),
        (0xC5, "hierarchical"),
        (0xC9, "arithmetic"),
        (0xCB, "lossless arithmetic"),
        (0xCF, "lossless arithmetic hierarchical"),
    ] {
        files.push(unreadable(&format!("{name}.jpg"), framed(|frame| frame[1] = kind)));
    }
    files
}

fn tables() -> Vec<File> {
    let spoilt = |name: &str, bytes| File::spoilt(name, bytes, SIZE, "unreadable");
    let scan = marker(&sound(), 0xDA);
    let codes = |counts: [u8; 16]| {
        let values = vec![0; counts.iter().map(|count| usize::from(*count)).sum()];
        segment(0xC4, &[&[0x10][..], &counts, &values].concat())
    };
    let crowded = codes([3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let quantised = segment(0xDB, &[&[0][..], &[0; 64]].concat());
    vec![
        spoilt("no quantisation.jpg", without(0xDB)),
        // The codes that all know then hold.
        File::taken("no codes.jpg", without(0xC4), SIZE),
        spoilt("codes that no bits are left for.jpg", spliced(&sound(), scan, &crowded)),
        spoilt("codes that are not there.jpg", spliced(&sound(), scan, &codes([0; 16]))),
        File::taken("quantisation by nothing.jpg", spliced(&sound(), scan, &quantised), SIZE),
        spoilt("a quantisation of one byte.jpg", spliced(&sound(), scan, &segment(0xDB, &[0]))),
        File::refused(
            "a segment of one byte.jpg",
            spliced(&sound(), 2, &[0xFF, 0xFE, 0, 1]),
            "unreadable",
        ),
        File::taken(
            "a thousand tables.jpg",
            spliced(
                &sound(),
                scan,
                &sound()[marker(&sound(), 0xDB)..marker(&sound(), 0xC0)].repeat(1000),
            ),
            SIZE,
        ),
    ]
}

fn scans() -> Vec<File> {
    let spoilt = |name: &str, bytes, code| File::spoilt(name, bytes, SIZE, code);
    let sound = sound();
    let scan = marker(&sound, 0xDA);
    let header = [&sound[..scan + 14], &[0xFF, 0xD9]].concat();
    let restarts = jpeg(|encoder| encoder.restart_blocks(1));
    let second = restarts.windows(2).position(|two| two == [0xFF, 0xD1]).unwrap();
    let lost = [&restarts[..second], &restarts[second + 2..]].concat();
    let noise = [&sound[..scan + 14], &[0xFF, 0x00].repeat(20_000), &[0xFF, 0xD9]].concat();
    let mut selected = sound.clone();
    selected[scan + 5] = 77;
    vec![
        File::refused("five thousand scans.jpg", flood(&sound, 5000), "unreadable"),
        File::refused("a hundred and one scans.jpg", flood(&sound, 101), "unreadable"),
        spoilt("a scan of no bytes.jpg", header, "truncated"),
        spoilt("a restart that is lost.jpg", lost, "truncated"),
        spoilt("a scan of ones.jpg", noise, "unreadable"),
        spoilt("a scan of a component that is nowhere.jpg", selected, "unreadable"),
        File::taken("restarts everywhere.jpg", restarts, SIZE),
    ]
}

fn flood(sound: &[u8], scans: usize) -> Vec<u8> {
    let scan = marker(sound, 0xDA);
    let (head, scan) = (&sound[..scan], &sound[scan..sound.len() - 2]);
    [head, &scan.repeat(scans), &[0xFF, 0xD9]].concat()
}

/// What fills and follows.
fn fillings() -> Vec<File> {
    let sound = sound();
    let small = jpeg(|encoder| encoder.quality(10));
    vec![
        File::taken(
            "five million filling bytes.jpg",
            spliced(&sound, 2, &vec![0xFF; 5_000_000]),
            SIZE,
        ),
        File::taken(
            "a million comments.jpg",
            spliced(&sound, 2, &segment(0xFE, b"").repeat(1_000_000)),
            SIZE,
        ),
        File::taken(
            "sixteen mebibytes of notes.jpg",
            spliced(&sound, 2, &segment(0xE5, &vec![0; 65_533]).repeat(256)),
            SIZE,
        ),
        File::taken("another picture behind.jpg", [&sound[..], &small].concat(), SIZE),
        File::taken(
            "eight mebibytes behind.jpg",
            [&sound[..], &vec![0xAA; 8 << 20]].concat(),
            SIZE,
        ),
        File::refused("nothing but two markers.jpg", vec![0xFF, 0xD8, 0xFF, 0xD9], "unreadable"),
        File::refused("two beginnings and no end.jpg", [0xFF, 0xD8].repeat(500), "truncated"),
    ]
}
