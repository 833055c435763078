//! A problem as an answer: a page for people, JSON for programs.

use std::fmt;

use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, ResponseError};
use askama::Template;
use cimaise_core::Language;
use cimaise_words::Voice;

use super::{FieldProblem, Problem};
use crate::{CachePolicy, Layout};

#[derive(Template)]
#[template(path = "problem/problem.html")]
struct ProblemPage {
    layout: Layout,
    t: Voice,
    status: u16,
    title: String,
    detail: String,
    fields: Vec<FieldProblem>,
    /// The address of the way out, and the message that names it.
    out: (String, &'static str),
}

impl Problem {
    /// The problem as `application/problem+json`.
    pub fn json(&self, voice: Voice) -> HttpResponse {
        let body = serde_json::to_vec(&self.body(voice)).unwrap_or_default();
        self.answer(voice, "application/problem+json").body(body)
    }

    /// The problem as a page.
    pub fn page(&self, voice: Voice) -> HttpResponse {
        let body = self.body(voice);
        let layout = Layout::new(voice, &body.title).unlisted();
        let page = ProblemPage {
            layout,
            t: voice,
            status: body.status,
            title: body.title,
            detail: body.detail,
            fields: body.errors,
            out: self.way_out(voice.language()),
        };
        match page.render() {
            Ok(html) => self.answer(voice, "text/html; charset=utf-8").body(html),
            Err(error) => {
                tracing::error!(%error, "the page of a problem cannot be rendered");
                self.json(voice)
            }
        }
    }

    /// Where who reads the page goes from there: the staff to what waits, all others to the start.
    fn way_out(&self, language: Language) -> (String, &'static str) {
        match self.code {
            "already-decided" | "too-late-to-undo" | "taken-back" | "not-ready" => {
                ("/desk".to_owned(), "problem-queue")
            }
            _ => (format!("/{}/", language.tag()), "problem-home"),
        }
    }

    fn answer(&self, voice: Voice, content_type: &str) -> actix_web::HttpResponseBuilder {
        let mut answer = HttpResponse::build(self.status);
        answer.insert_header((header::CONTENT_TYPE, content_type));
        answer.insert_header((header::CONTENT_LANGUAGE, voice.language().tag()));
        answer.insert_header((header::CACHE_CONTROL, CachePolicy::Private.header()));
        if let Some(parameters) = &self.challenge {
            let challenge = format!(r#"Bearer realm="cimaise"{parameters}"#);
            answer.insert_header((header::WWW_AUTHENTICATE, challenge));
        }
        if let Some(seconds) = self.retry_after {
            answer.insert_header((header::RETRY_AFTER, seconds.to_string()));
        }
        answer
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.status.as_u16(), self.code)
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    /// Replaced by [`super::problem_pages`], which knows the reader; this is for who reads the wire.
    fn error_response(&self) -> HttpResponse {
        self.json(Voice::new(Language::En))
    }
}

impl From<askama::Error> for Problem {
    fn from(error: askama::Error) -> Self {
        Self::unexpected(error)
    }
}
