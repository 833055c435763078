//! How a provider is asked: shortly, and only where its operator said.

use std::error::Error;
use std::sync::OnceLock;
use std::time::Duration;

use reqwest::header::{ACCEPT, CONTENT_TYPE};
use reqwest::{Client, RequestBuilder, Response, StatusCode, redirect};

use crate::Failure;

/// How long it may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// The most bytes of an answer.
const MOST: usize = 512 * 1024;

/// What was answered.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) kind: String,
    pub(crate) body: Vec<u8>,
}

/// A client that is made when it is first wanted: it reads the system's certificates.
#[derive(Default)]
pub(crate) struct Http(OnceLock<Client>);

impl Http {
    pub(crate) fn client(&self) -> Result<Client, Failure> {
        if let Some(client) = self.0.get() {
            return Ok(client.clone());
        }
        // TLS is rustls with ring, as it is for mails. Who chose before us chose for the whole process.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let built = Client::builder()
            .user_agent(concat!("Cimaise/", env!("CARGO_PKG_VERSION")))
            .timeout(PATIENCE)
            // It is asked seldom: a line that it closes just then would send somebody away.
            .pool_max_idle_per_host(0)
            // Somewhere else is not who the operator named.
            .redirect(redirect::Policy::none())
            .build()
            .map_err(|error| down(&error))?;
        Ok(self.0.get_or_init(|| built).clone())
    }

    /// Asks for a JSON text that must be there.
    pub(crate) async fn get(&self, address: &str) -> Result<Vec<u8>, Failure> {
        let answer = send(self.client()?.get(address)).await?;
        if answer.status != StatusCode::OK {
            return Err(Failure::Down(format!("{address} answers {}", answer.status)));
        }
        Ok(answer.body)
    }
}

/// Sends a request, and reads what is answered, whatever it is.
pub(crate) async fn send(request: RequestBuilder) -> Result<Answer, Failure> {
    let request = request.header(ACCEPT, "application/json");
    let mut response: Response = request.send().await.map_err(|error| down(&error))?;
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let kind = kind.unwrap_or_default().split(';').next().unwrap_or_default().trim();
    let kind = kind.to_ascii_lowercase();
    let (status, mut body) = (response.status(), Vec::new());
    while let Some(chunk) = response.chunk().await.map_err(|error| down(&error))? {
        if body.len() + chunk.len() > MOST {
            return Err(Failure::Down("its answer is too long".to_owned()));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Answer { status, kind, body })
}

/// The deepest cause tells most.
fn down(error: &reqwest::Error) -> Failure {
    let mut cause: &dyn Error = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    Failure::Down(cause.to_string())
}
