//! nginx with one compressed page, set up as well as its makers advise.

use std::path::Path;
use std::process::Child;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::machine::{ports, programs};
use crate::step::Step;

/// A running nginx. Dropping it stops it.
pub struct Nginx {
    server: Child,
    folder: TempDir,
    port: u16,
}

impl Nginx {
    /// Serves `compressed` (gzip) to those who accept it, at [`Nginx::url`] with what nginx says of it by itself,
    /// at [`Nginx::url_with_headers`] with `headers` besides.
    pub fn serve(compressed: &[u8], headers: &[(String, String)]) -> Result<Self> {
        let program = programs::need("nginx", &["nginx-light"])?;
        let folder = tempfile::Builder::new().prefix("cimaise-nginx-").tempdir()?;
        let port = ports::free()?;
        std::fs::write(folder.path().join("page.html.gz"), compressed)?;
        // nginx looks for the plain file's name too.
        std::fs::write(folder.path().join("page.html"), "")?;
        let settings = folder.path().join("nginx.conf");
        std::fs::write(&settings, configuration(folder.path(), port, headers))?;
        let server = Step::new(program)
            .args([Path::new("-c"), &settings, Path::new("-p"), folder.path()])
            .printing_to(folder.path().join("log"))?
            .start()?;
        let mut nginx = Self { server, folder, port };
        nginx.wait_until_it_listens()?;
        Ok(nginx)
    }

    /// Where the page is.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/page.html", self.port)
    }

    /// Where it is with the headers.
    pub fn url_with_headers(&self) -> String {
        format!("http://127.0.0.1:{}/with-headers/page.html", self.port)
    }

    fn wait_until_it_listens(&mut self) -> Result<()> {
        let asked = Instant::now();
        while asked.elapsed() < Duration::from_secs(10) {
            if std::net::TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return Ok(());
            }
            if let Some(status) = self.server.try_wait()? {
                let log = std::fs::read_to_string(self.folder.path().join("log"));
                bail!("nginx stopped ({status}): {}", log.context("reading nginx's log")?);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        bail!("nginx does not listen");
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        crate::machine::stop(&mut self.server);
    }
}

/// As root, its workers would lose the right to read a temporary folder.
fn configuration(folder: &Path, port: u16, headers: &[(String, String)]) -> String {
    let user = if nix::unistd::geteuid().is_root() { "user root;" } else { "" };
    let folder = folder.display();
    let headers: Vec<String> =
        headers.iter().map(|(name, value)| format!("add_header {name} \"{value}\"; ")).collect();
    let headers = headers.concat();
    format!(
        "{user}
daemon off;
worker_processes auto;
pid {folder}/pid;
error_log {folder}/error.log warn;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    types {{ text/html html; }}
    sendfile on;
    tcp_nopush on;
    tcp_nodelay on;
    keepalive_requests 100000000;
    open_file_cache max=10;
    gzip_static on;
    client_body_temp_path {folder}/client;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port} backlog=1024;
        root {folder};
        location /with-headers/ {{ alias {folder}/; {headers}}}
    }}
}}
"
    )
}
