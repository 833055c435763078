//! A form as somebody fills it in.

use cimaise_demo::{Form, Photograph};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::inside::Theme;

const STORY: &str = "Elle prépare une soupe pour tout le quartier.";
const ALT: &str = "Un personnage de papier";

/// A form for one picture.
#[derive(Clone)]
pub struct Sheet {
    /// The same when it is sent again.
    pub submission: Uuid,
    /// How the desk calls it.
    pub title: String,
}

impl Sheet {
    /// One with this title.
    pub fn of(title: String) -> Self {
        Self { submission: Uuid::new_v4(), title }
    }

    /// For a picture that has come ahead.
    pub fn naming(&self, theme: &Theme, upload: &str) -> Value {
        json!({
            "submission": self.submission,
            "title": self.title,
            "story": STORY,
            "credit": "Ines B.",
            "licence": theme.licence,
            "consents": theme.statements,
            "pictures": [{ "upload": upload, "alt": ALT }],
        })
    }

    /// With the picture in it.
    pub fn with(&self, theme: &Theme, picture: Vec<u8>) -> Form {
        let form = Form::new()
            .field("submission", &self.submission.to_string())
            .field("title", &self.title)
            .field("story", STORY)
            .field("credit", "Ines B.")
            .field("licence", &theme.licence)
            .field("alt-1", ALT);
        let consents = theme.statements.iter();
        let form = consents.fold(form, |form, statement| form.field("consent", statement));
        let (name, media_type) = ("IMG_0001.jpg".to_owned(), "image/jpeg");
        form.file("pictures", &Photograph { name, media_type, bytes: picture })
    }
}
