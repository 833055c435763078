//! A form as a browser sends it (RFC 7578).

use actix_web::test::TestRequest;

use super::house::House;
use super::pictures::toy;

const BOUNDARY: &str = "----a-boundary-of-the-tests";

/// The fields of a form, in their order.
#[derive(Clone)]
pub(crate) struct Form(Vec<(String, Option<String>, Vec<u8>)>);

impl Form {
    pub fn empty() -> Self {
        Self(Vec::new())
    }

    /// All that the house asks, without a picture; a submission of its own.
    pub fn words(house: &House) -> Self {
        Self::empty()
            .text("submission", &house.app.clock.id().to_string())
            .text("title", "Trop d’oignons")
            .text("story", "Elle prépare une soupe.\r\nPour tout le quartier.")
            .text("credit", "Camille, 9 ans")
            .text("licence", "cc-by-4.0")
            .text("consent", &house.author.id.to_string())
    }

    /// The same with one good picture and its description.
    pub fn good(house: &House) -> Self {
        Self::words(house).text("alt-1", "Une larme bleue").picture("IMG_2043.jpg", toy())
    }

    /// With one more text field.
    #[must_use]
    pub fn text(mut self, name: &str, text: &str) -> Self {
        self.0.push((name.into(), None, text.into()));
        self
    }

    /// With one more file.
    #[must_use]
    pub fn picture(mut self, name: &str, bytes: Vec<u8>) -> Self {
        self.0.push(("pictures".into(), Some(name.into()), bytes));
        self
    }

    /// With a file that takes the place of another, from 1.
    #[must_use]
    pub fn replacing(mut self, place: usize, name: &str, bytes: Vec<u8>) -> Self {
        self.0.push((format!("replace-{place}"), Some(name.into()), bytes));
        self
    }

    /// Without a field.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|field| field.0 != name);
        self
    }

    /// With another text in a field.
    #[must_use]
    pub fn with(self, name: &str, text: &str) -> Self {
        self.without(name).text(name, text)
    }

    /// The text of a field.
    pub fn value(&self, name: &str) -> &str {
        let field = self.0.iter().find(|field| field.0 == name).unwrap();
        std::str::from_utf8(&field.2).unwrap()
    }

    pub fn post(&self, path: &str) -> TestRequest {
        let mut body = Vec::new();
        for (name, file, bytes) in &self.0 {
            let file = file.as_ref().map(|file| format!("; filename=\"{file}\""));
            let head = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{}\r\n\r\n",
                file.unwrap_or_default()
            );
            body.extend(head.into_bytes());
            body.extend(bytes);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
        TestRequest::post()
            .uri(path)
            .insert_header(("content-type", format!("multipart/form-data; boundary={BOUNDARY}")))
            .set_payload(body)
    }
}
