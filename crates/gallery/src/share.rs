//! Passing a picture on without any third party: its address, and a mail.

use cimaise_words::Voice;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// How a page is passed on.
pub struct Share {
    /// The page's one address, absolute, to be copied.
    pub address: String,
    /// A `mailto:` (RFC 6068) with its subject and body.
    pub mail: String,
}

impl Share {
    /// The page of that title at that absolute address.
    pub fn new(voice: Voice, title: &str, house: &str, address: String) -> Self {
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let subject =
            voice.say("gallery-share-subject").with("title", title).with("institution", house);
        let mail =
            format!("mailto:?subject={}&body={}", encoded(&subject.to_string()), encoded(&address));
        Self { address, mail }
    }
}
