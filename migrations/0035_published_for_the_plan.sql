-- Who reads the partnership's plan reads what its projections rest on: figures that a department has published are everybody's.
alter policy reads on published_edition using (partnership_id = here() and reads_plan());
