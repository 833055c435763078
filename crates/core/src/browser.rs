//! In which browser somebody signed in: two words of what it says of itself, and no more.

use std::fmt;
use std::str::FromStr;

use crate::coded::{UnknownCode, coded};

coded! {
    /// What somebody opens pages with.
    Program {
        /// Mozilla's.
        Firefox = "firefox",
        /// Microsoft's.
        Edge = "edge",
        /// Opera's.
        Opera = "opera",
        /// Samsung's.
        Samsung = "samsung",
        /// Google's, and what says that it is.
        Chrome = "chrome",
        /// Apple's.
        Safari = "safari",
        /// Another one, or a program that is no browser.
        Other = "other",
    }
}

coded! {
    /// On what it runs.
    System {
        /// A phone or a tablet of many makers.
        Android = "android",
        /// A phone or a tablet of Apple.
        Ios = "ios",
        /// A computer with Windows.
        Windows = "windows",
        /// A computer of Apple.
        Macos = "macos",
        /// A computer with Linux.
        Linux = "linux",
        /// Something else.
        Other = "other",
    }
}

/// A browser, told apart from others as far as its owner needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Browser {
    /// What it is.
    pub program: Program,
    /// On what it runs.
    pub system: System,
}

/// The words by which programs name themselves, those that borrow another's name first.
const PROGRAMS: [(&str, Program); 10] = [
    ("FxiOS/", Program::Firefox),
    ("Firefox/", Program::Firefox),
    ("Edg", Program::Edge),
    ("OPR/", Program::Opera),
    ("SamsungBrowser/", Program::Samsung),
    ("CriOS/", Program::Chrome),
    ("Chrome/", Program::Chrome),
    ("Chromium/", Program::Chrome),
    ("Version/", Program::Safari),
    ("Safari/", Program::Safari),
];

const SYSTEMS: [(&str, System); 8] = [
    ("Android", System::Android),
    ("iPhone", System::Ios),
    ("iPad", System::Ios),
    ("Windows", System::Windows),
    ("Macintosh", System::Macos),
    ("Mac OS X", System::Macos),
    ("Linux", System::Linux),
    ("X11", System::Linux),
];

impl Browser {
    /// Reads what it says of itself (RFC 9110, section 10.1.5).
    pub fn read(user_agent: &str) -> Self {
        let named = |words: &str| user_agent.contains(words);
        let program = PROGRAMS.iter().find(|(words, _)| named(words)).map(|(_, one)| *one);
        let system = SYSTEMS.iter().find(|(words, _)| named(words)).map(|(_, one)| *one);
        Self { program: program.unwrap_or(Program::Other), system: system.unwrap_or(System::Other) }
    }
}

impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.program, self.system)
    }
}

impl FromStr for Browser {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (program, system) = text.split_once(' ').ok_or_else(|| UnknownCode(text.to_owned()))?;
        Ok(Self { program: program.parse()?, system: system.parse()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_told_apart_by_what_they_say() {
        let table = [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
                "firefox linux",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
                "edge windows",
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/142.0.0.0 Mobile Safari/537.36",
                "chrome android",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
                "safari ios",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like \
                 Gecko) Version/18.6 Safari/605.1.15",
                "safari macos",
            ),
            ("curl/8.5.0", "other other"),
            ("", "other other"),
        ];
        for (said, read) in table {
            assert_eq!(Browser::read(said).to_string(), read);
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let browser = Browser { program: Program::Safari, system: System::Ios };
        assert_eq!(browser.to_string().parse(), Ok(browser));
        assert!("safari".parse::<Browser>().is_err());
    }
}
