//! A client of the JSON interface, such as anyone could write.

use serde_json::Value;
use ureq::Agent;

use crate::Form;

/// Speaks to one house, as one person with one session at most.
pub struct Client {
    agent: Agent,
    base: String,
}

/// The house did not answer as hoped.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// It could not be reached, or not understood.
    #[error("{0}: {1}")]
    Transport(String, Box<ureq::Error>),
    /// It said no.
    #[error("{path}: {status} {body}")]
    Refused {
        /// What was asked.
        path: String,
        /// The status of the answer.
        status: u16,
        /// What it said.
        body: String,
    },
}

impl Client {
    /// A client of the house at `base`, without a final slash.
    pub fn new(base: &str) -> Self {
        let config = Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
        Self { agent: config.into(), base: base.to_owned() }
    }

    /// Reads JSON.
    pub fn get(&self, path: &str) -> Result<Value, ClientError> {
        let asked = self.agent.get(self.address(path)).header("accept", "application/json").call();
        read(path, asked)
    }

    /// Sends JSON, reads JSON.
    pub fn post(&self, path: &str, body: &Value) -> Result<Value, ClientError> {
        read(path, self.post_to(path).send_json(body))
    }

    /// Sends a form with files, reads JSON.
    pub fn send(&self, path: &str, language: &str, form: Form) -> Result<Value, ClientError> {
        let (content_type, body) = form.finish();
        let asked = self
            .post_to(path)
            .header("accept-language", language)
            .header("content-type", &content_type)
            .send(&body[..]);
        read(path, asked)
    }

    /// Says where it comes from, as browsers do: a session is not enough for a change.
    fn post_to(&self, path: &str) -> ureq::RequestBuilder<ureq::typestate::WithBody> {
        let post = self.agent.post(self.address(path)).header("accept", "application/json");
        post.header("origin", &self.base)
    }

    fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
}

fn read(
    path: &str,
    answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
) -> Result<Value, ClientError> {
    let failed = |error| ClientError::Transport(path.to_owned(), Box::new(error));
    let mut answer = answer.map_err(failed)?;
    let status = answer.status();
    let body = answer.body_mut().read_to_string().map_err(failed)?;
    if !status.is_success() {
        let (path, status) = (path.to_owned(), status.as_u16());
        return Err(ClientError::Refused { path, status, body });
    }
    Ok(serde_json::from_str(&body).unwrap_or(Value::Null))
}
