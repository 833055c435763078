//! A problem as programs read it (RFC 9457).

use cimaise_words::{Phrase, Voice};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Problem, ProblemValue};

/// `application/problem+json` (RFC 9457).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProblemBody {
    /// A reference that names the kind of problem.
    #[serde(rename = "type")]
    #[schema(example = "/api#problem-not-found")]
    pub kind: String,
    /// In a few words, in the reader's language.
    pub title: String,
    /// The status of the answer.
    #[schema(example = 404)]
    pub status: u16,
    /// What it means and what to do, in the reader's language.
    pub detail: String,
    /// The stable name of this kind of problem, for programs.
    #[schema(example = "not-found")]
    pub code: String,
    /// The fields that must be seen again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
}

/// One field that must be seen again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FieldProblem {
    /// The name of the field in the form or the JSON body.
    pub field: String,
    /// The stable name of what is wrong with it.
    pub code: String,
    /// The same for people, in the reader's language.
    pub detail: String,
}

impl Problem {
    /// The problem in the words of a language.
    pub fn body(&self, voice: Voice) -> ProblemBody {
        ProblemBody {
            kind: format!("/api#problem-{}", self.code),
            title: self.say(voice, &format!("problem-{}", self.code)),
            status: self.status.as_u16(),
            detail: self.say(voice, &format!("problem-{}.detail", self.code)),
            code: self.code.to_owned(),
            errors: self.fields(voice),
        }
    }

    /// The fields that must be seen again, for a form that is shown once more.
    pub fn fields(&self, voice: Voice) -> Vec<FieldProblem> {
        let told = self.fields.iter().map(|field| FieldProblem {
            field: field.name.clone(),
            code: field.code.to_owned(),
            detail: said(voice.say(&format!("field-{}", field.code)), &field.arguments),
        });
        told.collect()
    }

    fn say(&self, voice: Voice, key: &str) -> String {
        said(voice.say(key), &self.arguments)
    }
}

fn said(phrase: Phrase<'_>, arguments: &[(&'static str, ProblemValue)]) -> String {
    let fill = |phrase, (name, value): &(&'static str, ProblemValue)| value.put(name, phrase);
    arguments.iter().fold(phrase, fill).to_string()
}
