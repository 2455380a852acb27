//! Administration: the overview, and what every page of it has in common.

pub mod done;
pub mod frame;
pub mod next_steps;
pub mod page;
pub mod row;
