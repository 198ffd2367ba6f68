import type { Chance } from './chance.ts';

const given = `
Aaliyah Abena Adaeze Adam Aisha Alasdair Amara Amelia Amir Anika Anwen Arjun Aroha Asha Ayodele Bahar Beatriz Benedict
Bethan Blessing Bronagh Caleb Callum Carmen Catrin Chidi Chloe Ciaran Claudette Connor Cosmin Dalia Daniel Danuta Deepa
Delroy Dilys Dominika Ebony Efua Eilidh Elif Elijah Emeka Emily Esther Ewa Faisal Farah Fatima Femi Fergus Fiona Florin
Folake Freya Gabriel Georgia Gita Grace Gwen Habiba Halima Hamza Hannah Harpreet Hassan Heather Ibrahim Imani Imogen Ines
Iona Isaac Ivana Jada Jamal Jasmin Jerome Joanna Joel Jolanta Joseph Kadija Karim Kasia Keisha Khadija Kieran Kofi Kwame
Lara Latoya Leila Leon Lerato Liam Lorna Lucas Lydia Magda Malika Marcus Mariam Marlon Mbali Megan Mei Mercy Michelle
Mihaela Miriam Mohsin Morgan Nadia Naomi Natalia Neha Ngozi Niamh Nikhil Nkechi Noor Olivia Oluwaseun Omar Oscar Parveen
Patience Petra Philippa Priya Rachel Radoslav Rafael Rajesh Rashida Rebecca Reuben Rhiannon Roisin Rory Rosa Ruth Sadia
Salma Samir Sanjay Sara Sean Shanice Shreya Sian Simone Sofia Stefan Suleiman Sunita Tamika Tanvi Tariq Tendai Teresa
Thandiwe Theo Tomasz Uche Uma Usman Valentina Veronica Vikram Wanjiru Winston Yasmin Yewande Yusuf Zainab Zara Zofia
`;

const family = `
Abara Achterberg Adeyemi Agarwal Ahmed Akhtar Allerton Amoah Anand Appleyard Asante Ashdown Babatunde Baines Bajwa Balogun
Banerjee Barlow Begum Bellweather Bhatt Bianchi Birtwell Boateng Bondarenko Bramley Brightwell Broughton Calloway Campion
Chakraborty Chikwanha Chowdhury Clegg Coldwell Conteh Corrigan Czarnecka Dacosta Dalgliesh Danso Dearing Demir Dhillon
Diallo Dlamini Donnelly Douglas Eastwell Ebanks Eccleston Ekpo Fairclough Farooqi Fennell Ferreira Figueroa Flanagan
Fosu Garvey Georgiou Ghebre Gill Golding Gorecki Grantley Greenhalgh Gupta Haddad Halloran Hartnell Hasani Hewlett Hosseini
Hussain Igwe Ingleby Iqbal Ivanova Jankowska Jellicoe Kaur Kavanagh Keating Kelleher Kowalczyk Kurian Lachlan Langridge
Lawal Lindqvist Lovelock Mahmood Makinde Marchetti Matthewson Mbeki Mcallister Mensah Mirza Mistry Mohamud Morales Moyo
Mukherjee Musa Nair Nakamura Ndlovu Netherton Nguyen Nowicka Obi Odukoya Ogunleye Okafor Oldroyd Omondi Oyelaran Pakenham
Papadaki Patel Pemberley Pereira Petrescu Popescu Quartey Quigley Rahman Rashid Redfearn Reyes Rosewarne Sandhu Santos
Sesay Shahzad Sharratt Siddiqui Sikora Silvestri Simmonds Smallwood Stonehouse Tahir Tembo Thackray Thirlwell Tiwari Turay
Tranter Uddin Umar Varley Vasquez Venables Wadsworth Walczak Wanjiku Warrilow Whitcombe Winterbourne Yamoah Yilmaz Zaman
`;

const words = (text: string) => text.trim().split(/\s+/);

/** Invented people, each name once and none of those taken: any likeness to somebody is by chance. */
export function nameMaker(chance: Chance, taken: readonly string[]): () => string {
  const used = new Set(taken);
  const [firsts, lasts] = [words(given), words(family)];
  return () => {
    for (;;) {
      const name = `${chance.one(firsts)} ${chance.one(lasts)}`;
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
}
