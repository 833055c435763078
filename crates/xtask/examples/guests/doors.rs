//! What people ask of a house over HTTP.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cimaise_core::Role;
use cimaise_demo::house::house as script;
use reqwest::{Body, Client, Method, RequestBuilder, Response};
use serde_json::{Value, json};

use crate::inside::Theme;
use crate::sheet::Sheet;

const BYTES: &str = "application/offset+octet-stream";

/// One browser, with its connections, and its session once somebody signed in. Clones share
/// connections, but no two requests at once share one.
#[derive(Clone)]
pub struct Browser {
    http: Client,
    url: String,
    session: Option<String>,
}

impl Browser {
    /// A fresh one, before the house at `url`, without a final slash.
    pub fn at(url: &str) -> Result<Self> {
        let http = Client::builder().no_proxy().build()?;
        Ok(Self { http, url: url.to_owned(), session: None })
    }

    /// Announces a file of so many bytes; gives its path.
    pub async fn announce(&self, sheet: &Sheet, bytes: usize) -> Result<String> {
        let submission = STANDARD.encode(sheet.submission.to_string());
        let post = self.tus(Method::POST, "/api/v1/uploads").header("upload-length", bytes);
        let post = post.header("upload-metadata", format!("submission {submission}"));
        header(&good(post).await?, "location")
    }

    /// How much of a file is safe.
    pub async fn offset(&self, upload: &str) -> Result<usize> {
        Ok(header(&good(self.tus(Method::HEAD, upload)).await?, "upload-offset")?.parse()?)
    }

    /// Sends bytes that go on at an offset; gives how much is safe then.
    pub async fn go_on(
        &self,
        upload: &str,
        offset: usize,
        bytes: impl Into<Body>,
    ) -> Result<usize> {
        let patch = self.tus(Method::PATCH, upload).header("upload-offset", offset);
        let answer = good(patch.header("content-type", BYTES).body(bytes)).await?;
        Ok(header(&answer, "upload-offset")?.parse()?)
    }

    /// Sends a form whose picture has come ahead.
    pub async fn name(&self, theme: &Theme, sheet: &Sheet, upload: &str) -> Result<()> {
        let path = format!("/api/v1/themes/{}/contributions", theme.id);
        good(self.post_json(&path, &sheet.naming(theme, upload))).await?;
        Ok(())
    }

    /// Sends a form with its picture.
    pub async fn send(&self, theme: &Theme, sheet: &Sheet, picture: Vec<u8>) -> Result<()> {
        let path = format!("/fr{}/contribute", theme.path);
        let (kind, body) = sheet.with(theme, picture).finish();
        let post = self.ask(Method::POST, &path).header("accept", "application/json");
        good(post.header("content-type", kind).body(body)).await?;
        Ok(())
    }

    /// Signs in as the first who has a role.
    pub async fn sign_in(&mut self, role: Role) -> Result<()> {
        let script = script()?;
        let person = script.people.iter().find(|one| one.role == role);
        let email = &person.context("nobody has that role")?.email;
        let account = json!({ "email": email, "password": script.password });
        let answer = good(self.post_json("/api/v1/session", &account)).await?;
        let cookie = header(&answer, "set-cookie")?;
        self.session = cookie.split(';').next().map(str::to_owned);
        Ok(())
    }

    /// What waits: how many, and the oldest of them.
    pub async fn queue(&self) -> Result<Value> {
        let answer = good(self.ask(Method::GET, "/api/v1/queue?limit=100")).await?;
        Ok(serde_json::from_slice(&answer.bytes().await?)?)
    }

    /// Hangs a contribution of the desk, as a script of its page does.
    pub async fn hang(&self, contribution: &str) -> Result<()> {
        let post = self.ask(Method::POST, &format!("{contribution}/decision"));
        let post = post.header("content-type", "application/x-www-form-urlencoded");
        good(post.header("accept", "application/json").body("verdict=approve")).await?;
        Ok(())
    }

    /// A page as people see it.
    pub async fn page(&self, path: &str) -> Result<String> {
        Ok(good(self.ask(Method::GET, path)).await?.text().await?)
    }

    /// The bytes of a JPEG.
    pub async fn jpeg(&self, path: &str) -> Result<Vec<u8>> {
        let answer = good(self.ask(Method::GET, path)).await?;
        let kind = header(&answer, "content-type")?;
        let bytes = answer.bytes().await?.to_vec();
        if kind != "image/jpeg"
            || !bytes.starts_with(&[0xff, 0xd8])
            || !bytes.ends_with(&[0xff, 0xd9])
        {
            bail!("{path} is no JPEG but {kind}, {} bytes", bytes.len());
        }
        Ok(bytes)
    }

    fn tus(&self, method: Method, path: &str) -> RequestBuilder {
        self.ask(method, path).header("tus-resumable", "1.0.0")
    }

    fn post_json(&self, path: &str, body: &Value) -> RequestBuilder {
        let post = self.ask(Method::POST, path).header("content-type", "application/json");
        post.body(body.to_string())
    }

    /// Says where it comes from, as browsers do.
    fn ask(&self, method: Method, path: &str) -> RequestBuilder {
        let asked = self.http.request(method, format!("{}{path}", self.url));
        let asked = asked.header("origin", &self.url).timeout(Duration::from_mins(5));
        match &self.session {
            Some(session) => asked.header("cookie", session),
            None => asked,
        }
    }
}

/// The answer, if it is a good one.
async fn good(asked: RequestBuilder) -> Result<Response> {
    let answer = asked.send().await?;
    if answer.status().is_success() {
        return Ok(answer);
    }
    let (status, path) = (answer.status(), answer.url().path().to_owned());
    bail!("{path}: {status} {}", answer.text().await?)
}

fn header(answer: &Response, name: &str) -> Result<String> {
    let value = answer.headers().get(name).with_context(|| format!("no {name}"))?;
    Ok(value.to_str()?.to_owned())
}
