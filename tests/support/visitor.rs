//! Someone who only looks.

use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::{Client, ClientBuilder, StatusCode};

/// How long a browser waits for a page: a story that would wait longer says where.
const PATIENCE: Duration = Duration::from_mins(1);

/// A page as it was answered.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body, as text.
    pub text: String,
}

/// A visitor with a browser of their own.
#[derive(Clone)]
pub struct Visitor {
    pub(crate) http: Client,
    url: String,
}

/// What every browser here has in common: it goes nowhere by itself, needs no certificate, and gives up.
fn client() -> ClientBuilder {
    Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .tls_certs_only(std::iter::empty())
        .timeout(PATIENCE)
}

impl Visitor {
    /// With a browser of their own, before the house at `url`.
    pub fn new(url: &str) -> Self {
        Self::with(url, "")
    }

    /// Whose browser says of itself that it is `user_agent`.
    pub(crate) fn with(url: &str, user_agent: &str) -> Self {
        let http = client().cookie_store(true).user_agent(user_agent).build().unwrap();
        Self { http, url: url.to_owned() }
    }

    /// Who asks for pages of another host than the house's own: `host` with its port.
    pub fn at_host(url: &str, host: &str) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert("host", host.parse().unwrap());
        let http = client().cookie_store(true).default_headers(headers).build().unwrap();
        Self { http, url: url.to_owned() }
    }

    /// A program that bears a token, and has no cookie.
    pub(crate) fn bearing(url: &str, token: &str) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert("authorization", format!("Bearer {token}").parse().unwrap());
        let http = client().default_headers(headers).build().unwrap();
        Self { http, url: url.to_owned() }
    }

    /// Opens a page of the house.
    pub async fn opens(&self, path: &str) -> Page {
        read(self.http.get(self.address(path)).header("accept", "text/html")).await
    }

    /// Opens a page with headers that no browser of ours sends.
    pub async fn opens_as(&self, path: &str, headers: &[(&str, &str)]) -> Page {
        let request = self.http.get(self.address(path)).header("accept", "text/html");
        read(headers.iter().fold(request, |request, (name, value)| request.header(*name, *value)))
            .await
    }

    /// Opens a page, and says only how it was answered.
    pub async fn status_of(&self, path: &str) -> u16 {
        // Some answers never end.
        let request = self.http.get(self.address(path)).header("accept", "text/html");
        request.send().await.unwrap().status().as_u16()
    }

    /// Opens a page with a token besides what the browser has, and says only how it was answered.
    pub async fn bears(&self, path: &str, token: &str) -> u16 {
        let request = self.http.get(self.address(path)).bearer_auth(token);
        request.send().await.unwrap().status().as_u16()
    }

    /// Sends a form of a page of the house.
    pub async fn sends_form(&self, path: &str, form: &[(&str, &str)]) -> Page {
        let post = self.http.post(self.address(path)).form(form);
        read(post.header("accept", "text/html").header("origin", &self.url)).await
    }

    /// Sends JSON, as a program does.
    pub async fn sends_json(&self, path: &str, body: &serde_json::Value) -> Page {
        let post = self.http.post(self.address(path)).json(body);
        read(post.header("accept", "application/json")).await
    }

    /// Downloads a file; gives what was said of it and its bytes.
    pub async fn downloads(&self, path: &str) -> (HeaderMap, Vec<u8>) {
        let answer = self.http.get(self.address(path)).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        (answer.headers().clone(), answer.bytes().await.unwrap().to_vec())
    }

    /// Sends a body from a page of `origin`, and says only how it was answered.
    pub async fn asks(
        &self,
        method: &str,
        path: &str,
        content_type: &str,
        body: &str,
        origin: &str,
    ) -> u16 {
        let method = method.parse().unwrap();
        let request = self.http.request(method, self.address(path)).header("origin", origin);
        let accept = if content_type == "application/json" { content_type } else { "text/html" };
        let request = request.header("accept", accept).header("content-type", content_type);
        read(request.body(body.to_owned())).await.status.as_u16()
    }

    /// Speaks tus to an address, from a page of `origin`, and says only how it was answered.
    pub async fn speaks_tus(&self, method: &str, path: &str, origin: &str) -> u16 {
        let request = self.http.request(method.parse().unwrap(), self.address(path));
        let request = request
            .header("origin", origin)
            .header("tus-resumable", "1.0.0")
            .header("upload-length", "100")
            .header("upload-offset", "0")
            .header("content-type", "application/offset+octet-stream");
        read(request).await.status.as_u16()
    }

    pub(crate) fn address(&self, path: &str) -> String {
        if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.url) }
    }
}

pub(crate) async fn read(request: reqwest::RequestBuilder) -> Page {
    let answer = request.send().await.unwrap();
    let (status, headers) = (answer.status(), answer.headers().clone());
    let text = String::from_utf8_lossy(&answer.bytes().await.unwrap()).into_owned();
    Page { status, headers, text }
}

impl Page {
    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.text)
            .unwrap_or_else(|error| panic!("{error}: {} {}", self.status, self.text))
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Every value of an attribute on the page that starts with `start`, in order, each once.
    pub fn links(&self, start: &str) -> Vec<String> {
        let mut found = Vec::new();
        for piece in self.text.split(['"', ' ', ',']) {
            if piece.starts_with(start) && !found.contains(&piece.to_owned()) {
                found.push(piece.to_owned());
            }
        }
        found
    }
}
