//! Someone of the staff.

use reqwest::Response;
use reqwest::header::HeaderMap;
use serde_json::{Map, Value, json};

use crate::visitor::read;
use crate::{Page, Picture, Sent, Visitor};

/// Someone of the staff, signed in.
pub struct Moderator<'a> {
    pub(crate) url: &'a str,
    /// Their browser.
    pub browser: Visitor,
}

impl<'a> Moderator<'a> {
    pub(crate) async fn sign_in(url: &'a str, email: &str) -> Self {
        let browser = Visitor::new(url);
        let password = cimaise_demo::house::house().unwrap().password;
        let moderator = Self { url, browser };
        let body = json!({ "email": email, "password": password });
        let answer = moderator.posts("/api/v1/session", &body).await;
        assert!(answer.status.is_success(), "{}", answer.text);
        moderator
    }

    /// Sends JSON, as a page's script does.
    pub async fn posts(&self, path: &str, body: &Value) -> Page {
        let post = self.browser.http.post(self.browser.address(path)).json(body);
        read(post.headers(self.own_origin())).await
    }

    /// Replaces, as a program does.
    pub async fn puts(&self, path: &str, body: &Value) -> Page {
        let put = self.browser.http.put(self.browser.address(path)).json(body);
        read(put.headers(self.own_origin())).await
    }

    /// Sends a form that stands on a page of `origin`.
    pub async fn posts_from(&self, origin: &str, path: &str, form: &[(&str, &str)]) -> Page {
        let post = self.browser.http.post(self.browser.address(path)).form(form);
        read(post.header("accept", "text/html").header("origin", origin)).await
    }

    /// Sets a call up anew with these words of it changed, whatever the answer.
    pub async fn sets_up(&self, call: &str, changed: Value) -> Page {
        const WORDS: [&str; 7] =
            ["title", "summary", "rules", "opens_at", "closes_at", "licences", "pictures_max"];
        let path = format!("/api/v1/calls/{call}");
        let stands = self.browser.opens(&path).await.json();
        let mut words: Map<String, Value> =
            WORDS.iter().map(|word| ((*word).to_owned(), stands[word].clone())).collect();
        words.extend(changed.as_object().cloned().unwrap_or_default());
        self.puts(&path, &Value::Object(words)).await
    }

    /// Sends a form with a file, or without one, by `method` from a page of the house; asks for `accept`.
    pub async fn brings(
        &self,
        (method, path): (&str, &str),
        accept: &str,
        texts: &[(&str, &str)],
        file: Option<(&str, &Picture)>,
    ) -> Page {
        let mut form = reqwest::multipart::Form::new();
        for (name, text) in texts {
            form = form.text((*name).to_owned(), (*text).to_owned());
        }
        if let Some((name, picture)) = file {
            let part = reqwest::multipart::Part::bytes(picture.bytes.clone());
            form = form.part(name.to_owned(), part.file_name(picture.name.clone()));
        }
        let method = method.parse::<reqwest::Method>().unwrap();
        let asked = self.browser.http.request(method, self.browser.address(path)).multipart(form);
        read(asked.header("origin", self.url).header("accept", accept)).await
    }

    /// Deletes, as a page's script does.
    pub async fn deletes(&self, path: &str) -> Page {
        let delete = self.browser.http.delete(self.browser.address(path));
        read(delete.headers(self.own_origin())).await
    }

    /// Listens to what happens at the desk.
    pub async fn listens(&self) -> Told {
        let answer =
            self.browser.http.get(self.browser.address("/desk/live")).send().await.unwrap();
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        Told(answer)
    }

    /// The titles in the queue, in order.
    pub async fn queue(&self) -> Vec<String> {
        let entries = self.entries().await;
        entries.iter().map(|entry| entry["title"].as_str().unwrap().to_owned()).collect()
    }

    /// The id of what waits in the queue under a title.
    pub async fn finds(&self, sent: &Sent) -> String {
        let entries = self.entries().await;
        let entry = entries.iter().find(|entry| entry["title"] == sent.title.as_str());
        let entry = entry.unwrap_or_else(|| panic!("{} does not wait: {entries:?}", sent.title));
        entry["contribution"].as_str().unwrap().to_owned()
    }

    /// Hangs what waits; gives its id.
    pub async fn hangs(&self, sent: &Sent) -> String {
        self.decides(sent, &json!({ "verdict": "approve" })).await
    }

    /// Refuses what waits, for a reason, in their own words; gives its id.
    pub async fn refuses(&self, sent: &Sent, reason: &str, words: &str) -> String {
        let refusal = json!({ "verdict": "refuse", "reason": reason, "words": words });
        self.decides(sent, &refusal).await
    }

    /// Decides on a contribution by its id, whatever the answer.
    pub async fn tries_to_decide(&self, id: &str, decision: &Value) -> Page {
        self.posts(&format!("/api/v1/contributions/{id}/decision"), decision).await
    }

    /// Undoes the decision on a contribution, whatever the answer.
    pub async fn undoes(&self, id: &str) -> Page {
        self.deletes(&format!("/api/v1/contributions/{id}/decision")).await
    }

    async fn decides(&self, sent: &Sent, decision: &Value) -> String {
        let id = self.finds(sent).await;
        let answer = self.tries_to_decide(&id, decision).await;
        assert!(answer.status.is_success(), "{}", answer.text);
        id
    }

    async fn entries(&self) -> Vec<Value> {
        let queue = self.browser.opens("/api/v1/queue").await.json();
        queue["entries"].as_array().cloned().unwrap_or_default()
    }

    fn own_origin(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert("origin", self.url.parse().unwrap());
        headers.insert("accept", "application/json".parse().unwrap());
        headers
    }
}

/// What somebody is told who listens.
pub struct Told(Response);

impl Told {
    /// The next that is told; nothing once it has come to its end.
    pub async fn next(&mut self) -> Option<String> {
        while let Some(said) = self.0.chunk().await.unwrap() {
            let said = String::from_utf8(said.to_vec()).unwrap();
            // Said to the browser alone.
            if !said.starts_with(':') && !said.starts_with("retry") {
                return Some(said);
            }
        }
        None
    }
}
