//! Why a file cannot hang, as the problem of a field: `file-{code}`, said by `field-file-{code}`.

use cimaise_media::Unfit;
use cimaise_web::ProblemValue;

/// The code of the field's problem.
pub(crate) const fn problem_code(unfit: &Unfit) -> &'static str {
    match unfit {
        Unfit::Empty => "file-empty",
        Unfit::UnknownFormat => "file-unknown-format",
        Unfit::Heic => "file-heic",
        Unfit::Film => "file-film",
        Unfit::Svg => "file-svg",
        Unfit::Pdf => "file-pdf",
        Unfit::TooManyBytes { .. } => "file-too-many-bytes",
        Unfit::TooManyPixels { .. } => "file-too-many-pixels",
        Unfit::TooLong { .. } => "file-too-long",
        Unfit::TooHeavy => "file-too-heavy",
        Unfit::TooManyFrames { .. } => "file-too-many-frames",
        Unfit::TooSmall { .. } => "file-too-small",
        Unfit::TooMuchMetadata => "file-too-much-metadata",
        Unfit::Truncated => "file-truncated",
        Unfit::Unreadable => "file-unreadable",
    }
}

/// What its sentence quotes.
pub(crate) fn quoted(unfit: &Unfit) -> Vec<(&'static str, ProblemValue)> {
    match *unfit {
        Unfit::TooManyBytes { max } => vec![("megabytes", megabytes(max).into())],
        Unfit::TooManyPixels { width, height } => {
            vec![("width", width.into()), ("height", height.into())]
        }
        Unfit::TooLong { width, height, max } => {
            vec![("width", width.into()), ("height", height.into()), ("max", max.into())]
        }
        Unfit::TooManyFrames { max } => vec![("max", max.into())],
        Unfit::TooSmall { width, height, min } => {
            vec![("width", width.into()), ("height", height.into()), ("min", min.into())]
        }
        _ => Vec::new(),
    }
}

/// A size in whole decimal megabytes, as phones and browsers count, at least one.
pub(crate) const fn megabytes(bytes: u64) -> u64 {
    let rounded = (bytes + 500_000) / 1_000_000;
    if rounded == 0 { 1 } else { rounded }
}

/// What may befall a file that looked good at the door: it killed whoever opened it, took too long,
/// or could not be prepared for a fault of ours.
const AT_WORK: [&str; 3] = ["too-hard", "too-slow", "ingest-failed"];

/// Whether a code stored with a refusal is one of those whose sentence quotes nothing, and so can
/// be said from the code alone.
pub(crate) fn known_code(code: &str) -> bool {
    let quotes = ["too-many-bytes", "too-many-pixels", "too-long", "too-many-frames", "too-small"];
    AT_WORK.contains(&code) || Unfit::CODES.contains(&code) && !quotes.contains(&code)
}

#[cfg(test)]
mod tests {
    use cimaise_core::Language;
    use cimaise_web::Problem;
    use cimaise_words::Voice;

    use super::*;

    /// One of each kind.
    const ALL: [Unfit; 15] = [
        Unfit::Empty,
        Unfit::UnknownFormat,
        Unfit::Heic,
        Unfit::Film,
        Unfit::Svg,
        Unfit::Pdf,
        Unfit::TooManyBytes { max: 26_214_400 },
        Unfit::TooManyPixels { width: 20_000, height: 10_000 },
        Unfit::TooLong { width: 20_000, height: 100, max: 16_384 },
        Unfit::TooHeavy,
        Unfit::TooManyFrames { max: 2000 },
        Unfit::TooSmall { width: 120, height: 90, min: 200 },
        Unfit::TooMuchMetadata,
        Unfit::Truncated,
        Unfit::Unreadable,
    ];

    fn told(unfit: &Unfit, language: Language) -> String {
        let problem = Problem::invalid().field_with("pictures", problem_code(unfit), quoted(unfit));
        problem.fields(Voice::new(language)).remove(0).detail
    }

    #[test]
    fn every_code_has_its_problem() {
        assert_eq!(ALL.map(|unfit| unfit.code()), Unfit::CODES);
        let named = ALL.map(|unfit| problem_code(&unfit).to_owned());
        assert_eq!(named, Unfit::CODES.map(|code| format!("file-{code}")));
    }

    #[test]
    fn every_code_has_its_sentence_in_each_language() {
        for language in Language::ALL {
            // A message or a variable that is missing panics here.
            let mut sentences: Vec<_> = ALL.iter().map(|unfit| told(unfit, language)).collect();
            assert!(sentences.iter().all(|sentence| sentence.ends_with('.')), "{sentences:?}");
            sentences.sort();
            sentences.dedup();
            assert_eq!(sentences.len(), Unfit::CODES.len(), "one sentence a code in {language}");
        }
    }

    #[test]
    fn a_stored_code_is_said_alone_in_each_language() {
        for code in Unfit::CODES.into_iter().chain(AT_WORK).filter(|code| known_code(code)) {
            for language in Language::ALL {
                let sentence = Voice::new(language).say(&format!("field-file-{code}")).to_string();
                assert!(sentence.ends_with('.'), "{sentence}");
            }
        }
        assert!(!known_code("too-small"));
        assert!(!known_code("something-else"));
    }

    #[test]
    fn sizes_are_told_in_whole_megabytes() {
        assert_eq!([0, 1_400_000, 26_214_400].map(megabytes), [1, 1, 26]);
        let sentence = told(&Unfit::TooManyBytes { max: 26_214_400 }, Language::Fr);
        assert!(sentence.contains("26\u{a0}Mo au plus."), "{sentence}");
    }
}
