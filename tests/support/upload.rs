//! A file that is sent piece by piece, by our own few lines of tus.

use reqwest::{Client, Error, Method, RequestBuilder, Response};
use serde_json::{Value, json};

use crate::visitor::read;
use crate::{Contributor, Page, Sheet};

const BYTES: &str = "application/offset+octet-stream";

/// A file on its way.
#[derive(Clone)]
pub struct Upload {
    http: Client,
    /// Its path, which names it to everyone.
    pub path: String,
}

impl Upload {
    /// Announces a file of so many bytes for a form, to the house at `url`.
    pub async fn announce(
        http: &Client,
        url: &str,
        form: &str,
        bytes: usize,
    ) -> Result<Self, Error> {
        let named = format!("submission {}", in_base64(form.as_bytes()));
        let post = tus(http, Method::POST, &format!("{url}/api/v1/uploads"));
        let post = post.header("upload-length", bytes).header("upload-metadata", named);
        let answer = post.send().await?.error_for_status()?;
        let path = answer.headers()["location"].to_str().unwrap().to_owned();
        Ok(Self { http: http.clone(), path })
    }

    /// How much of it is safe, in bytes.
    pub async fn offset(&self, url: &str) -> Result<usize, Error> {
        let head = tus(&self.http, Method::HEAD, &format!("{url}{}", self.path));
        Ok(offset_in(&head.send().await?.error_for_status()?))
    }

    /// Sends bytes that go on at an offset; gives how much is safe then.
    pub async fn go_on(
        &self,
        url: &str,
        offset: usize,
        bytes: impl Into<reqwest::Body>,
    ) -> Result<usize, Error> {
        let patch = tus(&self.http, Method::PATCH, &format!("{url}{}", self.path));
        let patch = patch.header("upload-offset", offset).header("content-type", BYTES);
        Ok(offset_in(&patch.body(bytes).send().await?.error_for_status()?))
    }
}

fn tus(http: &Client, method: Method, address: &str) -> RequestBuilder {
    http.request(method, address).header("tus-resumable", "1.0.0")
}

fn offset_in(answer: &Response) -> usize {
    answer.headers()["upload-offset"].to_str().unwrap().parse().unwrap()
}

/// Base64 (RFC 4648, section 4).
fn in_base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte))
            << (8 * (3 - three.len()));
        for place in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place > three.len() { '=' } else { char::from(digit) });
        }
    }
    text
}

impl Contributor<'_> {
    /// Announces a file of so many bytes for a form.
    pub async fn announces(&self, sheet: &Sheet, bytes: usize) -> Upload {
        let url = self.browser.address("");
        Upload::announce(&self.browser.http, &url, &sheet.submission, bytes).await.unwrap()
    }

    /// Announces a file of so many bytes for a theme, or without a word of where it goes; gives the status.
    pub async fn tries_to_announce(&self, theme: Option<&str>, bytes: usize) -> u16 {
        self.tries_to_announce_with("", theme, bytes).await
    }

    /// The same, with the code of an invitation.
    pub async fn tries_to_announce_with(
        &self,
        invitation: &str,
        theme: Option<&str>,
        bytes: usize,
    ) -> u16 {
        let pair = |name, value: &str| format!("{name} {}", in_base64(value.as_bytes()));
        let with = |theme| [pair("theme", theme), pair("invitation", invitation)].join(",");
        let named = theme.map(with);
        let address = self.browser.address("/api/v1/uploads");
        let post = tus(&self.browser.http, Method::POST, &address).header("upload-length", bytes);
        let answer = post.header("upload-metadata", named.unwrap_or_default()).send().await;
        answer.unwrap().status().as_u16()
    }

    /// Sends a whole file for a form before the form.
    pub async fn sends_ahead(&self, sheet: &Sheet, bytes: &[u8]) -> Upload {
        let upload = self.announces(sheet, bytes.len()).await;
        let safe = upload.go_on(&self.browser.address(""), 0, bytes.to_vec()).await.unwrap();
        assert_eq!(safe, bytes.len());
        upload
    }

    /// Sends a form whose files have arrived, as programs do, whatever the answer.
    pub async fn names(&self, sheet: &Sheet, uploads: &[String]) -> Page {
        let theme = self.app.theme_id(&sheet.theme).await;
        let pictures = uploads.iter().map(|path| json!({ "upload": path, "alt": "Un jouet" }));
        let body = json!({
            "submission": sheet.submission,
            "title": sheet.title,
            "story": sheet.story,
            "credit": sheet.credit,
            "licence": sheet.licence,
            "consents": self.statements(sheet).await,
            "email": sheet.email.clone().unwrap_or_default(),
            "invitation": sheet.invitation,
            "pictures": pictures.collect::<Vec<Value>>(),
        });
        let address = self.browser.address(&format!("/api/v1/themes/{theme}/contributions"));
        read(self.browser.http.post(address).json(&body)).await
    }
}
