//! Search: what is found and counted, for whom, and that the index loses nothing.

mod finding;
mod keeping;
mod reading;
mod similar;
mod thematic;
