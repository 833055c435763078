//! Files of one kind that call themselves another, and files of two kinds at once. Only bytes are
//! believed, and only pixels go on.

use image::ImageFormat;

use super::File;
use super::bytes::{SIZE, boxed, jpeg, segment, sound, spliced};

pub fn files() -> Vec<File> {
    [renamed(), of_two_kinds(), of_other_kinds()].into_iter().flatten().collect()
}

fn renamed() -> Vec<File> {
    let picture = jpeg(|encoder| encoder);
    vec![
        File::taken("a JPEG.png", picture.clone(), SIZE),
        File::taken("a JPEG.html", picture.clone(), SIZE),
        File::taken("a JPEG.php.jpg", picture, SIZE),
        File::taken("a PNG.jpg", sound(ImageFormat::Png), SIZE),
        File::taken("a WebP.gif", sound(ImageFormat::WebP), SIZE),
        File::taken("a GIF.svg", sound(ImageFormat::Gif), SIZE),
    ]
}

fn of_two_kinds() -> Vec<File> {
    let picture = jpeg(|encoder| encoder);
    let zip = b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0aPK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
    let program = segment(0xFE, b"<?php system($_GET['c']); ?><script>alert(1)</script>");
    let film = [boxed(*b"ftyp", b"mp42\0\0\0\0mp42isom"), boxed(*b"mdat", &[0; 5000])].concat();
    let script =
        b"GIF89a/*\x01\x01\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x10\0\x10\0\0\x02*/=1;alert(1)//;";
    vec![
        File::taken("a JPEG and a ZIP.jpg", [&picture[..], zip].concat(), SIZE),
        File::taken("a PNG and a ZIP.png", [&sound(ImageFormat::Png)[..], zip].concat(), SIZE),
        File::taken("a JPEG with a program.jpg", spliced(&picture, 2, &program), SIZE),
        File::taken("a JPEG with a film behind.jpg", [&picture[..], &film].concat(), SIZE),
        File::taken(
            "a JPEG with a page behind.jpg",
            [&picture[..], b"<html><script>alert(1)</script>"].concat(),
            SIZE,
        ),
        File::refused("a GIF that is a script.gif", script.to_vec(), "truncated"),
        File::refused("a PDF with a JPEG.pdf", [b"%PDF-1.7\n", &picture[..]].concat(), "pdf"),
        File::refused(
            "a page with a JPEG.jpg",
            [b"<html><!--", &picture[..]].concat(),
            "unknown-format",
        ),
    ]
}

fn of_other_kinds() -> Vec<File> {
    let brand = |brand: &[u8]| boxed(*b"ftyp", &[brand, b"\0\0\0\0"].concat());
    let kinds: [(&str, Vec<u8>, &str); 22] = [
        ("a drawing.svg", b"<?xml version='1.0'?><svg onload='alert(1)'/>".to_vec(), "svg"),
        ("a drawing in capitals.jpg", b"\xEF\xBB\xBF<SVG xmlns='x'/>".to_vec(), "svg"),
        ("a packed drawing.svgz", b"\x1F\x8B\x08\0\0\0\0\0".to_vec(), "unknown-format"),
        ("a page.jpg", b"<!doctype html><script>alert(1)</script>".to_vec(), "unknown-format"),
        ("a film.mp4", brand(b"isom"), "film"),
        ("a film of a telephone.mov", brand(b"qt  "), "film"),
        ("a raw file.cr3", brand(b"crx "), "unknown-format"),
        ("a raw file.dng", b"II*\0\x08\0\0\0".to_vec(), "unknown-format"),
        ("a TIFF.tif", b"MM\0*\0\0\0\x08".to_vec(), "unknown-format"),
        ("a BMP.bmp", b"BM\x36\0\0\0".to_vec(), "unknown-format"),
        ("an icon.ico", b"\0\0\x01\0\x01\0".to_vec(), "unknown-format"),
        ("a PSD.psd", b"8BPS\0\x01".to_vec(), "unknown-format"),
        ("a JPEG XL.jxl", b"\xFF\x0A\0\0".to_vec(), "unknown-format"),
        ("a JPEG 2000.jp2", b"\0\0\0\x0CjP  \r\n\x87\n".to_vec(), "unknown-format"),
        (
            "a PostScript.eps",
            b"%!PS-Adobe-3.0 EPSF-3.0\n(%pipe%id) (w) file".to_vec(),
            "unknown-format",
        ),
        (
            "a script of ImageMagick.mvg",
            b"push graphic-context\nfill 'url(https://x/\"|id\")'".to_vec(),
            "unknown-format",
        ),
        (
            "a script of ImageMagick.jpg",
            b"<image><read filename='msl:/etc/passwd'/></image>".to_vec(),
            "unknown-format",
        ),
        ("a ZIP.jpg", b"PK\x03\x04".to_vec(), "unknown-format"),
        ("a program.jpg", b"\x7FELF\x02\x01\x01\0".to_vec(), "unknown-format"),
        ("a sound.wav", b"RIFF\x24\0\0\0WAVEfmt ".to_vec(), "unknown-format"),
        ("a film of old.avi", b"RIFF\x24\0\0\0AVI LIST".to_vec(), "unknown-format"),
        ("words.jpg", b"This is not a picture.".to_vec(), "unknown-format"),
    ];
    kinds.into_iter().map(|(name, bytes, code)| File::refused(name, bytes, code)).collect()
}
