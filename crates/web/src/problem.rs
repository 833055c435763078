//! What went wrong, told to people and to programs: a stable code, a status, kind words.

mod answer;
mod body;
mod middleware;
mod value;

use std::fmt;

use actix_web::http::StatusCode;

pub use body::{FieldProblem, ProblemBody};
pub use middleware::{answered, no_such_page, problem_pages};
pub use value::ProblemValue;

/// A refusal or a failure at the edge. Its words are the message `problem-{code}` (the title) and
/// its attribute `.detail`: what it means and what to do now.
#[derive(Clone, Debug)]
pub struct Problem {
    status: StatusCode,
    code: &'static str,
    arguments: Vec<(&'static str, ProblemValue)>,
    fields: Vec<Field>,
    retry_after: Option<u64>,
    /// What follows the scheme and the realm of a challenge.
    challenge: Option<String>,
}

/// A field of a form or of a JSON body that must be seen again.
#[derive(Clone, Debug)]
struct Field {
    name: String,
    code: &'static str,
    arguments: Vec<(&'static str, ProblemValue)>,
}

impl Problem {
    /// A problem of that stable kebab-case code.
    pub fn new(status: StatusCode, code: &'static str) -> Self {
        Self {
            status,
            code,
            arguments: Vec::new(),
            fields: Vec::new(),
            retry_after: None,
            challenge: None,
        }
    }

    /// 404: there is none, or you may not know of it.
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found")
    }

    /// 401: sign in first, or bear a token.
    pub fn signed_out() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "signed-out").challenge(String::new())
    }

    /// 422: some fields must be seen again; name them with [`Self::field`].
    pub fn invalid() -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid")
    }

    /// 500: something that nobody foresaw. It is logged here; the reader learns nothing of it.
    pub fn unexpected(error: impl fmt::Display) -> Self {
        tracing::error!(%error, "an unexpected error became a 500");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "unexpected")
    }

    /// Gives a variable of the messages its value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<ProblemValue>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// Names a field to be seen again, and why: the message `field-{code}`.
    #[must_use]
    pub fn field(self, name: impl Into<String>, code: &'static str) -> Self {
        self.field_with(name, code, [])
    }

    /// Like [`Self::field`], with variables for the message.
    #[must_use]
    pub fn field_with(
        mut self,
        name: impl Into<String>,
        code: &'static str,
        arguments: impl IntoIterator<Item = (&'static str, ProblemValue)>,
    ) -> Self {
        let arguments = arguments.into_iter().collect();
        self.fields.push(Field { name: name.into(), code, arguments });
        self
    }

    /// When to try again, in seconds (RFC 9110, section 10.2.3).
    #[must_use]
    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// Says by `WWW-Authenticate` that a token is wanted, or what is wrong with this one: the parameters
    /// that follow the realm (RFC 6750, section 3).
    #[must_use]
    pub(crate) fn challenge(mut self, parameters: String) -> Self {
        self.challenge = Some(parameters);
        self
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The stable kebab-case code.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The value of `Retry-After`.
    pub fn seconds_to_wait(&self) -> Option<u64> {
        self.retry_after
    }

    /// Whether some field is to be seen again.
    pub fn has_fields(&self) -> bool {
        !self.fields.is_empty()
    }
}
