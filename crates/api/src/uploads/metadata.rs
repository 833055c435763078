//! What a client says of a file: `Upload-Metadata`, keys with values in base64.

use actix_web::HttpRequest;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cimaise_core::ThemeId;
use cimaise_web::Problem;
use uuid::Uuid;

use super::header::{UPLOAD_METADATA, text};
use super::problems;
use crate::contribute::{submission_of_text, tidy_file_name};

/// The longest header that is kept, in bytes.
const LONGEST: usize = 4096;

/// What was said of a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Metadata {
    /// As it was said, to be said again by HEAD.
    pub(super) said: String,
    /// The name of the file, short enough to be shown; may be empty.
    pub(super) filename: String,
    /// The form that the file belongs to, if one was named.
    pub(super) submission: Option<Uuid>,
    /// The theme to which it goes, if one was named: its call may take lighter pictures than the house.
    pub(super) theme: Option<ThemeId>,
    /// The code with which one comes, where the call of that theme is by invitation; may be empty.
    pub(super) invitation: String,
}

impl Metadata {
    /// What a request says.
    ///
    /// # Errors
    /// 400 when it cannot be read; 422 when it names no form that could be.
    pub(super) fn of(request: &HttpRequest) -> Result<Self, Problem> {
        if !request.headers().contains_key(UPLOAD_METADATA) {
            return Ok(Self::default());
        }
        let said = text(request, &UPLOAD_METADATA).filter(|said| said.len() <= LONGEST);
        Self::parse(said.ok_or_else(problems::unreadable)?)
    }

    fn parse(said: &str) -> Result<Self, Problem> {
        let mut metadata = Self { said: said.trim().to_owned(), ..Self::default() };
        for pair in metadata.said.split(',').map(str::trim).filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once(' ').unwrap_or((pair, ""));
            let value = STANDARD.decode(value.trim()).map_err(|_| problems::unreadable())?;
            let value = String::from_utf8_lossy(&value);
            match key {
                "filename" => metadata.filename = tidy_file_name(&value),
                "submission" => metadata.submission = Some(submission(&value)?),
                "theme" => metadata.theme = value.parse().ok(),
                "invitation" => metadata.invitation = value.into_owned(),
                _ => {}
            }
        }
        Ok(metadata)
    }

    /// The same, naming the form that was made for a client that named none.
    pub(super) fn of_form(mut self, submission: Uuid) -> Self {
        if self.submission.replace(submission).is_none() {
            let separator = if self.said.is_empty() { "" } else { "," };
            let named = STANDARD.encode(submission.to_string());
            self.said.extend([separator, "submission ", &named]);
        }
        self
    }
}

fn submission(text: &str) -> Result<Uuid, Problem> {
    submission_of_text(text).ok_or_else(|| Problem::invalid().field("submission", "unreadable"))
}

#[cfg(test)]
mod tests {
    use actix_web::http::StatusCode;

    use super::*;

    fn parse(said: &str) -> Result<Metadata, StatusCode> {
        Metadata::parse(said).map_err(|problem| problem.status())
    }

    fn pair(key: &str, value: &str) -> String {
        format!("{key} {}", STANDARD.encode(value))
    }

    const FORM: &str = "0193b0c4-7a10-7cc0-8a9e-2f5d1c0b9a11";

    #[test]
    fn a_name_and_a_form_are_read_and_all_is_kept_as_it_was_said() {
        let said =
            format!("{},is_confidential,{}", pair("filename", "a/é.jpg"), pair("submission", FORM));
        let read = parse(&said).unwrap();
        assert_eq!((read.filename.as_str(), read.submission), ("é.jpg", FORM.parse().ok()));
        assert_eq!(read.said, said);
        assert_eq!(read.of_form(FORM.parse().unwrap()).said, said);
    }

    #[test]
    fn a_client_that_names_no_form_is_told_the_one_that_was_made() {
        let made = |said| parse(said).unwrap().of_form(FORM.parse().unwrap()).said;
        assert_eq!(made(""), pair("submission", FORM));
        assert_eq!(made("filename YQ=="), format!("filename YQ==,{}", pair("submission", FORM)));
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        assert_eq!(parse("filename é"), Err(StatusCode::BAD_REQUEST));
        assert_eq!(parse(&pair("submission", "1")), Err(StatusCode::UNPROCESSABLE_ENTITY));
        let not_random = "01939f3c-7a10-1cc0-8a9e-2f5d1c0b9a11";
        assert_eq!(parse(&pair("submission", not_random)), Err(StatusCode::UNPROCESSABLE_ENTITY));
    }
}
